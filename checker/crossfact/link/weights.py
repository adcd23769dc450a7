"""Weights: how much each piece of evidence counts, in log-odds, and why it may.

Fitted by bench/fit_weights.py on labelled pairs of claims and on all pairs of claims of labelled dossiers.
"""

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "bias": 0.1,  # where nothing else is known
    "crowd": -2.2,  # for each ten times more claims in the story: more are alike by chance
    # What is counted.
    "noun": -0.45,  # the same word, and two figures: a text that counts voters counts many voters
    "concept": 1.6,  # the same thing by another word: a paraphrase is seldom an accident
    "named-beside": 0.65,  # what one counts is named in the other's sentence
    "other-what": -0.45,  # counted by words that have nothing in common
    "unnamed": -0.75,  # one does not say what it counts
    # How it is told.
    "action": 0.0,  # the same verb: also that of two claims about two groups
    "like-action": 0.4,  # a synonym of the verb: a paraphrase
    "when": 1.35,  # the same time, by the day; half of it by the month or year
    "other-time": -0.15,  # no time of one sentence is one of the other's
    "other-group": -0.35,  # narrowed by other words
    # What stands around.
    "context": 0.7,  # for each word around that is shared, at its worth in the story
    "context-part": -0.55,  # two sentences alike in all but the figure are parallel cases
    "name": 0.35,  # for each name both sentences give
    "other-name": -1.25,  # in one document, for each name that only one sentence gives: two bearers
    "beside": 1.1,  # for each other figure that both sentences give
    "title": -0.65,  # alike titles are those of a series: one a year, one a town
    # Where it stands.
    "headline": 0.5,  # among the first figures of both
    "languages": 0.8,  # told in two languages: the words around cannot agree
    "same-date": 0.6,  # documents of one day
    "other-date": -0.8,  # documents of different days: figures move on
    # How the figures differ.
    "slip": 1.9,  # by a slip of the keyboard
    "slip-digit": 1.5,  # for each digit beyond two: chance makes 148 of 184 ten times less often
    "ratio": -2.9,  # for each order of magnitude between them
    "length": 1.0,  # lengths of time are few in a text
    "share": -0.9,  # shares are many, and of many wholes
    "date": 0.0,  # days
    "time": -1.1,  # times of day: a programme has many
}
