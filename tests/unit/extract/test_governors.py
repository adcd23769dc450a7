import pytest


@pytest.mark.parametrize(
    ("lang", "text", "verbs"),
    [
        # An insertion belongs to the verb behind it.
        ("fr", "La mairie a appelé, mais le pilote, âgé de 34 ans, est parti.", ["partir"]),
        ("en", "The two men, aged 22 and 27, deny it.", ["deny"] * 3),
        # A participle beside the subject is passed over.
        ("fr", "Deux tiers des élus interrogés se taisent.", ["taire"]),
        # What opens a sentence belongs to its main verb.
        ("fr", "Dès le 4 mai, les foyers qui paient recevront 12 bacs.", ["recevoir", "recevoir"]),
        # A participle alone stands for its verb.
        ("fr", "On a lu 90 textes ; 62 ont été adoptés, 14 rejetés.", ["lire", "adopter", "rejeter"]),
        # English clauses need no link.
        ("en", "Police said 14 people had died.", ["die"]),
        ("en", "The storm that hit 14 towns has gone.", ["hit"]),
        ("en", "It carried 90 men and 12 dogs when it sank.", ["carry", "carry"]),
        # What is said once more, how much more something is, and an apposition have no verb.
        ("fr", "Le club compte 90 élèves, soit 12 de plus qu'en 2019.", ["compter", "", ""]),
        ("en", "It costs £9, 11p more than in April 2025.", ["cost", "", ""]),
        ("en", "The grant will rise to £9, an increase of 15%.", ["rise", ""]),
        # A count against another shares its verb.
        ("fr", "Elle transporte 90 voyageurs, contre 70 en 2019.", ["transporter"] * 3),
    ],
)
def test_the_verb_that_governs_each_value(claims_of, lang, text, verbs):
    assert [claim.facets.verb for claim in claims_of(text, lang)] == verbs
