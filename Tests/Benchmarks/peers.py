#!/usr/bin/env python3
"""What other programs do with the same files: peers.py NAME FILE...; prints nothing. Run in a process of its own.

proselint: the linter over each text. spacy: a blank English tokenizer, sentencizer, and phrases of the size of a rule
pack. trafilatura: main text of HTML pages, then sentences by pysbd.
"""

import json
import sys


def texts(files):
    for file in files:
        with open(file, encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]


def proselint(files):
    try:
        from proselint.tools import LintFile  # 0.16
        from proselint.checks import __register__
        from proselint.registry import CheckRegistry
        from pathlib import Path
        CheckRegistry().register_many(__register__)
        for text in texts(files):
            LintFile(source=Path("-"), content=text).lint()
    except ImportError:
        from proselint.tools import lint
        for text in texts(files):
            lint(text)


def spacy(files):
    import spacy
    from spacy.matcher import PhraseMatcher
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.max_length = 10 ** 9
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    words = "critics experts officials sources observers analysts many some".split()
    verbs = "say believe claim argue fear think warn suggest".split()
    matcher.add("phrases", [nlp.make_doc(f"{w} {v} {t}") for w in words for v in verbs for t in ("that", "it", "the", "this", "he", "she")])
    for text in texts(files):
        document = nlp(text)
        list(document.sents)
        matcher(document)


def trafilatura(files):
    import pysbd
    import trafilatura as t
    segmenter = pysbd.Segmenter(language="en", clean=False)
    for file in files:
        with open(file, encoding="utf-8") as page:
            text = t.extract(page.read(), with_metadata=True) or ""
        segmenter.segment(text)


if __name__ == "__main__":
    {"proselint": proselint, "spacy": spacy, "trafilatura": trafilatura}[sys.argv[1]](sys.argv[2:])
