"""Weights: how much each piece of evidence counts, in log-odds, and why it may.

Fitted by bench/fit_weights.py on labelled pairs of claims and on all pairs of claims of labelled dossiers.
"""

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "bias": 0.05,  # where nothing else is known
    "crowd": -2.15,  # for each ten times more claims in the story: more are alike by chance
    # What is counted.
    "noun": -0.5,  # the same word, and two figures: a text that counts voters counts many voters
    "concept": 1.95,  # the same thing by another word: a paraphrase is seldom an accident
    "named-beside": 0.75,  # what one counts is named in the other's sentence
    "other-what": -0.3,  # counted by words that have nothing in common
    "unnamed": -0.85,  # one does not say what it counts
    # How it is told.
    "like-action": 1.2,  # a synonym of the verb: a paraphrase
    "when": 1.4,  # the same time, by the day; half of it by the month or year
    "other-group": -0.35,  # narrowed by other words
    # What stands around.
    "context": 0.8,  # for each word around that is shared, at its worth in the story
    "context-part": -0.3,  # two sentences alike in all but the figure are parallel cases
    "name": 0.35,  # for each name both sentences give
    "other-name": -0.8,  # in one document, for each name that only one sentence gives: two bearers
    "beside": 1.15,  # for each other figure that both sentences give
    "title": -0.9,  # alike titles are those of a series: one a year, one a town
    # Where it stands.
    "headline": 0.5,  # among the first figures of both
    "languages": 1.35,  # told in two languages: the words around cannot agree
    "same-date": 0.6,  # documents of one day
    "other-date": -1.0,  # documents of different days: figures move on
    # How the figures differ.
    "slip": 1.75,  # by a slip of the keyboard
    "telling-slip": 2.5,  # of three digits or more, times the crowd: chance seldom makes 148 of 184 in any crowd
    "ratio": -4.0,  # for each order of magnitude between them
    "length": 1.35,  # lengths of time are few in a text
    "share": -1.2,  # shares are many, and of many wholes
    "date": -0.55,  # days: a story has many events
    "date-slip": 3.45,  # one part of a date alone differs, by a slip: the 12th and the 21st
    "time": -2.4,  # times of day: a programme has many
}
