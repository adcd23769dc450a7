"""Weights: how much each piece of evidence counts, in log-odds, and why it may.

Fitted by bench/fit_weights.py on labelled pairs of claims, on all pairs of claims of labelled dossiers (clean stories
among them), and on prose, which holds no conflicts.
"""

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "bias": -3.45,  # where nothing else is known
    "crowd": -0.55,  # for each ten times more claims in the story: more are alike by chance
    "contest": -0.5,  # and for each ten times more with values of the same kind
    "date-contest": -1.45,  # of dates even more
    # What is counted.
    "noun": -0.6,  # the same word, and two figures: a text that counts voters counts many voters
    "concept": 0.85,  # the same thing by another word: a paraphrase is seldom an accident
    "other-what": -1.15,  # counted by words that have nothing in common
    "unnamed": -1.4,  # one does not say what it counts
    "event": 1.3,  # two dates of one event, by its name
    # How it is told.
    "like-action": 1.4,  # a synonym of the verb: a paraphrase
    "date-alike": 0.5,  # of dates even more: the verb is what a date is of
    "when": 1.6,  # the same time, by the day; half of it by the month or year
    "other-when": -1.05,  # their sentences tell other times
    # What stands around.
    "context": 0.4,  # for each word around that is shared, at its worth in the story
    "date-part": 0.7,  # of dates, for what both say of the whole of the shorter sentence: a date has no words of its own
    "name": -0.25,  # for each name both sentences give: a story names its few all the time
    "other-name": -1.0,  # in one document, for each name that only one sentence gives: two bearers
    "strange-name": -0.6,  # for each name of the one that the other document never gives
    "beside": 1.1,  # for each other figure that both sentences give
    "other-beside": -0.6,  # where both give other figures of one measure, and none agrees: 40 per cent by 2030, 70 by 2040
    "title": 1.3,  # alike titles: one story
    "next-issue": -2.55,  # alike titles on different days
    # Where it stands.
    "headline": 0.55,  # among the first figures of both: what the story is about
    "languages": 0.8,  # told in two languages: the words around cannot agree
    "same-date": 0.85,  # documents of one day: what tells its day is written of one event, and no manual
    "other-date": 0.5,  # and of two days: less, for figures move on
    # How the figures differ.
    "slip": 0.95,  # by a slip of the keyboard
    "surprise": 1.5,  # for each power of ten of stories like it of which chance makes such a slip in one
    "ratio": -4.25,  # for each order of magnitude between them
    "converted": 1.85,  # in two units: nobody gives two measures of one thing in two units by accident
    "length": 0.35,  # lengths of time are few in a text
    "share": -2.15,  # shares are many, and of many wholes
    "date": 0.5,  # days, which never say what they count
    "phase": 1.7,  # both of a beginning, of an end, or of when something must be done
    "coarse": -1.0,  # one is told less finely, or is the end of a stretch of time
    "untold": -1.05,  # what one tells as done is dated by the other behind the day the first was written on
    "date-slip": 2.45,  # one part of a date alone differs, by a slip: the 12th and the 21st
    "news": -0.9,  # two documents of two days, and each tells of its own day
    "time": -2.05,  # times of day: a programme has many
    # Which claim answers which.
    "nearest": 1.4,  # no other claim stands in a sentence more alike; a half where one does, a third where two do
    "ahead": 0.3,  # for each unit of log-odds that the pair is ahead of the next pair of either claim, three at most
    "well-ahead": 0.25,  # the same for the claim where it is further ahead
    "peers": 0.2,  # for ten times more pairs that the two might have made
    "confirmed": -0.25,  # for each whose value the other document has: that is its counterpart
    "seconded": -0.5,  # for each whose value a third document has: a fact of its own, told again
    "far-apart": -0.95,  # in one document, for ten figures between them: it tells of more things
    "title-told": 2.6,  # a title and its own text
    "title-noun": 1.1,  # that count the same
    "title-alone": 0.75,  # the text never gives the title's figure
}


def log_odds(amounts: Mapping[str, float]) -> float:
    """The sum of amounts of evidence by their weights; amounts without a weight tell nothing."""
    return sum([WEIGHTS.get(name, 0.0) * amount for name, amount in amounts.items()])
