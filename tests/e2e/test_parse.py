import json
from pathlib import Path


def test_words_groups_and_clauses_are_shown(crossfact, write):
    write("a.txt", "La maire, Jane Holt, devait rencontrer douze élus de Norlund jeudi.\n")
    run = crossfact("parse", "a.txt")
    assert run.code == 0
    lines = [" ".join(line.split()) for line in run.out.splitlines()]
    assert lines[0] == "a.txt:1:1 La maire, Jane Holt, devait rencontrer douze élus de Norlund jeudi."
    assert "verb devait rencontrer → rencontrer: Imp upcoming" in lines
    assert "apposition Jane + maire" in lines
    assert "clause maire — rencontrer — élus" in lines
    assert "\x1b" not in run.out


def test_one_object_a_sentence_whose_offsets_slice_back(crossfact, write, texts):
    write("a.txt", f"{texts.storm}\n\nLa maire, qui a 54 ans, n'a pas 😀 signé l'accord.\n")
    run = crossfact("parse", "--format", "jsonl", "a.txt")
    assert run.code == 0
    text = Path("a.txt").read_text("utf-8")
    sentences = [json.loads(line) for line in run.out.splitlines()]
    assert len(sentences) > 1
    for sentence in sentences:
        tokens = sentence["tokens"]
        assert tokens[0]["start"] == sentence["start"]
        assert tokens[-1]["end"] == sentence["end"]
        for token in tokens:
            assert text[token["start"] : token["end"]] == token["text"]
            assert token["lemma"]
            assert token["upos"].isupper()
            assert isinstance(token["feats"], dict)
        for group in sentence["groups"]:
            head = tokens[group["head"]]
            assert group["start"] <= head["start"] < head["end"] <= group["end"]
        heads = {group["head"] for group in sentence["groups"] if group["kind"] == "verb"}
        assert {clause["verb"] for clause in sentence["clauses"]} <= heads


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_parsed(crossfact, write):
    write("a.txt", "Il parle.\n")
    run = crossfact("parse", "a.txt", "gone.txt")
    assert run.code == 2
    assert "gone.txt" in run.err
    assert "a.txt:1:1" in run.out
