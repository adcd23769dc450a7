import io
import zipfile

import pytest

from crossfact.model.declared import UnreadableError
from crossfact.readers.decode import decode, encode


def refusal(data: bytes, uri: str = "a.txt") -> str:
    with pytest.raises(UnreadableError) as caught:
        decode(data, uri)
    return str(caught.value)


def docx(name: str = "word/document.xml") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, "<w:document/>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"26 pays", "26 pays"),
        ("26 pays prêts\r\n".encode(), "26 pays prêts\r\n"),
        ("\ufeffété".encode(), "été"),
        ("été".encode("utf-16"), "été"),
        (b"\xfe\xff" + "été".encode("utf-16-be"), "été"),
        (b"BZh and GIF89a are magic numbers", "BZh and GIF89a are magic numbers"),
        (b"GIF89a is one", "GIF89a is one"),
    ],
)
def test_text_is_decoded(data, text):
    assert decode(data, "a.txt") == text


def test_latin_1_is_named_with_its_place_and_the_repair():
    head = "Un titre\n\nLe comit"
    data = (head + "é de sûreté a siégé").encode("cp1252")
    assert refusal(data) == (
        f"expected UTF-8, found byte 0xe9 at byte {len(head) + 1} (line 3, column 9); "
        "it looks like Latin-1 (Windows-1252): convert the file to UTF-8"
    )


def test_columns_are_code_points_bytes_are_bytes():
    assert "at byte 8 (line 1, column 5)" in refusal("ééé ".encode() + b"\xe9")


def test_bytes_are_those_of_the_file_with_its_byte_order_mark():
    assert "at byte 5 (line 1, column 2)" in refusal(b"\xef\xbb\xbfa\xff")


def test_one_stray_byte_in_utf_8_is_not_said_to_be_latin_1():
    said = refusal("L'été à la plage, près de Nîmes, ".encode() + b"caf\xe9")
    assert "Latin-1" not in said
    assert "other characters of the file are UTF-8" in said


def test_a_lone_surrogate_is_refused():
    assert refusal(b"ab\xed\xa0\x80").startswith("expected UTF-8, found byte 0xed at byte 3")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "expected text, found an empty file"),
        (b" \r\n\t\n", "expected text, found nothing but white space"),
        (b"\xef\xbb\xbf", "expected text, found nothing but white space"),
        (b"%PDF-1.7\n%\xe2\xe3", "expected text, found a PDF document"),
        (b"\x89PNG\r\n\x1a\n\0\0", "expected text, found a PNG image"),
        (b"\x1f\x8b\x08\0", "expected text, found gzip-compressed data"),
        (b"{\\rtf1\\ansi", "expected text, found an RTF document"),
        (b"one\ntw\0", "expected text, found a NUL at byte 7 (line 2, column 3)"),
        (b"\xff\0\xff", "expected text, found binary data: a NUL at byte 2"),
        ("a\0".encode("utf-16"), "expected text, found a NUL at byte 5 (line 1, column 2)"),
        (
            b"\xff\xfea\0b",
            (
                "expected UTF-16, as its first two bytes announce, found bytes that are no character "
                "at byte 5 (line 1, column 2)"
            ),
        ),
    ],
)
def test_what_is_no_text_is_named(data, said):
    assert refusal(data) == said


def test_archives_are_named_by_suffix_or_content():
    assert refusal(docx()) == "expected text, found a Word document (.docx)"
    assert refusal(docx("a/b"), "press/kit.odt") == "expected text, found an OpenDocument text (.odt)"
    assert refusal(docx("a/b")) == "expected text, found a ZIP archive"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encode_is_the_inverse_of_decode(encoding):
    data = "Où va-t-il ?\r\n".encode(encoding)
    assert encode(decode(data, "a.txt"), data) == data
