from crossfact.model.version import Version


def test_a_version_agrees_with_its_longer_form():
    assert Version("Python", (3,)).agrees(Version("Python", (3, 10)))
    assert not Version("Python", (3, 1)).agrees(Version("Python", (3, 10)))


def test_a_version_reads_as_the_least():
    assert Version("Python", (3, 10)).reading == "Python ≥ 3.10"
