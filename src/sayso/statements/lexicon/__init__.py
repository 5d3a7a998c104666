"""The closed word lists that names and descriptions are read with, all in lower case.

They are small on purpose: words that are common in news, and that mean the same in nearly every
article. Each module holds the words of one subject.
"""
