"""Pronouns, by whom they can mean."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

FEMALE_PRONOUNS = words("she her hers herself")
MALE_PRONOUNS = words("he him his himself")
FIRST_PERSON_SINGULAR = words("i me my myself")
FIRST_PERSON = FIRST_PERSON_SINGULAR | words("we us our ourselves")
NEUTER_PRONOUNS = words("it its itself")
SECOND_PERSON = words("you your yours yourself")
PRONOUNS_OF_TWO = words("both neither each")
PLURAL_PRONOUNS = PRONOUNS_OF_TWO | words("they them their")
RELATIVE_PRONOUNS = words("who whom whose which that")
NOBODY_IN_PARTICULAR = words("nobody no-one somebody someone anybody anyone whoever")
"""Pronouns that mean no one in particular."""

PRONOUNS = (
    FEMALE_PRONOUNS
    | MALE_PRONOUNS
    | FIRST_PERSON
    | NEUTER_PRONOUNS
    | PLURAL_PRONOUNS
    | RELATIVE_PRONOUNS
    | NOBODY_IN_PARTICULAR
    | SECOND_PERSON
    | words("themselves")
)

FLOATING = words("himself herself themselves ourselves too also both all each")
"""Words that may follow a pronoun without changing whom it means."""
