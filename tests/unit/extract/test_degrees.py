import pytest


@pytest.mark.parametrize(
    ("lang", "text", "readings"),
    [
        ("en", "It was 97 degrees at noon. It was 99°F at dusk.", ["97 °F", "99 °F"]),
        ("en", "It was 31 degrees at noon. It was 33 °C at dusk.", ["31 °C", "33 °C"]),
        ("en", "It was 97 degrees at noon. It was 99°F (37°C) at dusk.", ["97 °F", "99 °F", "37 °C"]),
        ("en", "The oven was at 350 degrees. The cellar was at 54 °F.", ["350 °F", "54 °F"]),
        ("fr", "Il a fait 38 degrés. Il a fait 40 °C au soleil.", ["38 °C", "40 °C"]),
        # Two scales, none, an angle, a change.
        ("en", "It was 97 degrees at noon. It was 99°F or 33 °C at dusk.", ["97 °", "99 °F", "33 °C"]),
        ("en", "It was 97 degrees at noon.", ["97 °"]),
        ("en", "The tower leans by 4 degrees. It was 99°F at dusk.", ["4 °", "99 °F"]),
        ("en", "Turn the dial by 40 degrees. It was 99°F at dusk.", ["40 °", "99 °F"]),
        ("en", "It was 4 degrees more than feared. It was 99°F at dusk.", ["4 °", "99 °F"]),
        ("fr", "La tour penche de 4 degrés. Il a fait 40 °C au soleil.", ["4 °", "40 °C"]),
        ("fr", "Tournez la clé de 90 degrés. Il a fait 40 °C au soleil.", ["90 °", "40 °C"]),
    ],
)
def test_bare_degrees_are_of_the_only_scale_of_their_document(claims_of, lang, text, readings):
    assert [claim.reading for claim in claims_of(text, lang)] == readings
