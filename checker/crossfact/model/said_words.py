"""What a pack knows of speech and people: verbs that report, titles, offices, groups.

Verbs are lemmas, all else forms; every key is explained in docs/languages.md.
"""

from collections.abc import Mapping

from attrs import field, frozen

Words = tuple[str, ...]


@frozen(eq=False)
class SaidWords:
    """Words beside what is said.

    ``verbs`` take a statement, ``beside`` report only beside quotation marks. ``sources`` stand before
    who says so (selon). ``clause`` opens what is said (que). ``denials`` deny, and so do ``refusals`` before
    one of ``denied``. ``works`` and ``named`` stand before a title, ``nicknames`` before a nickname, ``terms``
    before a word spoken of, ``so_called`` before one used with distance. ``opening`` are words that name a source
    at the beginning of a sentence only (pour).
    """

    verbs: Words = ()
    beside: Words = ()
    sources: Words = ()
    clause: Words = ()
    denials: Words = ()
    refusals: Words = ()
    denied: Words = ()
    works: Words = ()
    named: Words = ()
    nicknames: Words = ()
    terms: Words = ()
    so_called: Words = ()
    opening: Words = ()


@frozen(eq=False)
class PeopleWords:
    """Words beside the names of people.

    ``titles`` and ``pronouns`` to a gender: m, f, p for groups, or nothing. ``particles`` may stand in a
    surname. ``former``, ``acting``, ``outgoing``, ``elect`` and ``then`` say how an office is held. ``groups``
    are bodies and plurals of people that say things. ``holds`` stand between a name and an office, ``domain_links``
    tie an office to its field, ``body_links`` to its body or place. ``adjective_endings`` make an adjective of the
    name of a place, ``places_apart`` tell two places of one name apart.
    """

    titles: Mapping[str, str] = field(factory=dict)
    particles: Words = ()
    pronouns: Mapping[str, str] = field(factory=dict)
    former: Words = ()
    acting: Words = ()
    outgoing: Words = ()
    elect: Words = ()
    then: Words = ()
    groups: Words = ()
    holds: Words = ()
    domain_links: Words = ()
    body_links: Words = ()
    adjective_endings: Words = ()
    places_apart: Words = ()


@frozen(eq=False)
class OfficeWords:
    """Offices by their names, a name shared by all languages to the forms of one.

    Of ``executive`` offices somebody holds one in a body, and one of ``public`` offices; ``free`` ones go with
    any other. The name of an office in a field of its own is ``office/field``.
    """

    executive: Mapping[str, Words] = field(factory=dict)
    public: Mapping[str, Words] = field(factory=dict)
    free: Mapping[str, Words] = field(factory=dict)


@frozen(eq=False)
class StanceWords:
    """Two opposite things that somebody can be, do or say.

    ``one`` and ``other`` are forms, an ending in * stands for any; ``verbs`` and ``against`` are lemmas of verbs on
    the one side and the other, with the words that must follow, and those that must not behind a /. ``alone`` says
    that the opposition needs no common object: nobody is dead and questioned. ``undergone`` says that it is about
    the object of its verbs, not the subject; ``negated`` that who does not do the one does the other.
    """

    one: Words = ()
    other: Words = ()
    verbs: Words = ()
    against: Words = ()
    alone: bool = False
    undergone: bool = False
    negated: bool = True


@frozen(eq=False)
class ActWords:
    """Words that tell one act from another.

    ``some`` stand before a part of a group (some members), ``renewed`` beside what is another one of its kind (a
    second offer), ``agents`` before who does it in the passive (by), ``willing`` are lemmas of verbs that lead to
    what they say (agree to), ``vague`` of nouns that name whatever was spoken of (plan). ``bodies`` are bodies and
    their members, by a name shared by the languages.
    """

    some: Words = ()
    renewed: Words = ()
    agents: Words = ()
    willing: Words = ()
    vague: Words = ()
    bodies: Mapping[str, Words] = field(factory=dict)
