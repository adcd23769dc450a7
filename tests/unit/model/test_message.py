import pytest

from crossfact.model.message import message


def test_a_message_is_said_in_english_without_a_wording():
    assert str(message("{n} documents of {total}", n=3, total="5")) == "3 documents of 5"


def test_a_message_is_said_in_the_words_of_a_language():
    said = message("{day} was a {found}", day="le 3 mars", found=message("Monday"))
    wording = {"{day} was a {found}": "{day} était un {found}", "Monday": "lundi"}
    assert said.say(wording) == "le 3 mars était un lundi"
    assert said.say({"Monday": "lundi"}) == "le 3 mars was a lundi"


def test_values_are_not_templates():
    assert str(message("found {text}", text="{x} {}")) == "found {x} {}"


def test_a_wording_may_leave_a_gap_out_but_not_invent_one():
    said = message("{a} and {b}", a="1", b="2")
    assert said.say({"{a} and {b}": "{b}"}) == "2"
    with pytest.raises(KeyError):
        said.say({"{a} and {b}": "{c}"})
