"""Pronouns: what the pronoun that opens a sentence stands for, where the sentence before leaves no choice."""

from crossfact.extract.clauses import Clauses
from crossfact.extract.counted import Counted, naming
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse
from crossfact.model.reading import Form, features

_NEUTER = "Neut"


def opening(parse: SentenceParse) -> Form | None:
    """The personal pronoun of the third person that opens a sentence as the subject of its only verb; else None.

    A sentence of more verbs may well say "it" of what comes: it was decided on 3 May to close the pool.
    """
    if len(parse.verbs) != 1 or parse.verbs[0].first != 1 or not parse.verbs[0].finite:
        return None
    told = features(parse.forms[0].feats)
    personal = parse.forms[0].upos == "PRON" and told.get("PronType") == "Prs" and told.get("Person") == "3"
    return parse.forms[0] if personal else None


def meant(pronoun: Form, before: SentenceParse, pack: LanguagePack) -> Counted | None:
    """What a pronoun stands for: the subject of the sentence ``before``, the only noun there that agrees with it."""
    phrases = Clauses(before, pack, frozenset())
    verb = phrases.main()
    at = phrases.subject(verb) if verb is not None else None
    if at is None or not phrases.names(at):
        return None
    nouns = (i for i, form in enumerate(phrases.forms) if form.upos == "NOUN" and i not in phrases.run(at))
    choice = any(_agrees(pronoun, phrases.forms[i]) for i in nouns)
    return naming(phrases, at, pack) if not choice and _agrees(pronoun, phrases.forms[at]) else None


def _agrees(pronoun: Form, noun: Form) -> bool:
    """Whether a noun has the number and the gender of a pronoun; the neuter is that of nouns without one."""
    of, to = features(noun.feats), features(pronoun.feats)
    gender = to.get("Gender")
    wanted = None if gender == _NEUTER else gender
    return of.get("Number") == to.get("Number") and (wanted is None or of.get("Gender") == wanted)
