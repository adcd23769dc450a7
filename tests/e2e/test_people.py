import json

A = "Crue à Lourmas\n\nLe maire de Lourmas, Bruno Orvalin, est venu. « C'est fini », a dit Bruno Orvalin.\n"
B = "Lourmas sous les eaux\n\nM. Orvalin est resté. Bruno Orvalin, ancien préfet, a parlé avec Odile Tarnier.\n"


def files(tmp_path):
    for name, text in (("a.txt", A), ("b.txt", B)):
        (tmp_path / name).write_text(text, "utf-8")
    return [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]


def test_one_row_a_person_with_spellings_and_offices(crossfact, tmp_path):
    run = crossfact("people", "--format", "jsonl", *files(tmp_path))
    rows = {row["person"]: row for row in map(json.loads, run.out.splitlines())}
    assert run.code == 0
    assert set(rows) == {"Bruno Orvalin", "Odile Tarnier"}
    assert rows["Bruno Orvalin"]["mentions"] == 4
    assert rows["Bruno Orvalin"]["spellings"] == {"Bruno Orvalin": 3, "M. Orvalin": 1}
    assert rows["Bruno Orvalin"]["offices"] == {"maire, Lourmas": 1, "former, préfet": 1}
    assert rows["Odile Tarnier"]["first"].endswith("b.txt:3:66")


def test_the_table_has_a_line_a_person(crossfact, tmp_path):
    lines = crossfact("people", *files(tmp_path)).out.splitlines()
    assert lines[0].split() == ["person", "mentions", "spellings", "offices", "first"]
    assert [line.split("  ")[0] for line in lines[1:]] == ["Bruno Orvalin", "Odile Tarnier"]


def test_claims_of_the_kinds_asked_for(crossfact, tmp_path):
    run = crossfact("claims", "--kind", "quote,role", "--format", "jsonl", *files(tmp_path))
    claims = [json.loads(line) for line in run.out.splitlines()]
    assert {c["kind"] for c in claims} == {"quote", "role"}
    [quote] = [c for c in claims if c["kind"] == "quote"]
    assert quote["text"] == "C'est fini"
    assert quote["value"]["speaker"] == "Bruno Orvalin"
    assert [c["value"]["office"] for c in claims if c["kind"] == "role"] == ["maire", "préfet"]


def test_names_are_listed_only_where_asked_for(crossfact, tmp_path):
    usual = crossfact("claims", "--format", "jsonl", *files(tmp_path)).out
    names = crossfact("claims", "--kind", "name", *files(tmp_path))
    assert '"kind": "name"' not in usual
    assert names.code == 0
    assert "Odile Tarnier" in names.out


def test_a_kind_that_is_none(crossfact, tmp_path):
    run = crossfact("claims", "--kind", "gossip", *files(tmp_path))
    assert run.code == 2
    assert "expected kinds of" in run.err
