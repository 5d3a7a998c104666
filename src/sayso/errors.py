"""The errors of Sayso, as a tree.

SaysoError
├── UsageError            the call itself is wrong (exit code 2)
└── InputError            this input cannot be read; others can (exit code 1)
    ├── NotFound          no such file, folder or match
    ├── NotFetched        no such host, no answer, 404, a robots.txt that refuses
    ├── NotAPage          empty, binary, or nothing an article could be read from
    ├── NotAnArticle      a page, but without an article: error page, login page
    ├── Walled            behind a paywall, a login or a question for consent
    ├── OtherLanguage     the article is in a language the model does not read
    ├── Damaged           a part of an archive is damaged; the rest of it was read
    └── Unreadable        the system refused: permissions, a failing disk

FormatError (a SaysoError) a file of ours or of an annotator breaks its format (exit code 1)
ModelError (a SaysoError)  the model is missing, damaged or of another kind (exit code 3)

StoreError (a SaysoError)  this store cannot be used (exit code 4)
├── NotAStore             no such file, or a file that is no store
├── OtherFormat           of a newer format than this version reads, or of an older one
├── StoreRefused          the system refused: read-only, a full disk, another writer
└── DamagedStore          what is in the file contradicts itself

Each message is one line, names the input and says the way out.
"""

from __future__ import annotations

from typing import Self


class SaysoError(Exception):
    """Anything that Sayso refuses, in one line."""


class UsageError(SaysoError):
    """The call is wrong: an unknown format, two options that exclude each other."""


class FormatError(SaysoError):
    """Records or annotations break their format."""


class ModelError(SaysoError):
    """The model is missing, damaged, or not one that this version can run."""


class InputError(SaysoError):
    """One input cannot be read.

    A batch reports it and goes on. `input` is the input as the user named it, `reason` says
    what is wrong with it and, where there is one, the way out.
    """

    def __init__(self, input: str, reason: str) -> None:
        self.input = input
        self.reason = reason
        super().__init__(f"{input}: {reason}")

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str]]:
        return type(self), (self.input, self.reason)

    def without_frames(self) -> Self:
        """The error as a value: it lets go of the calls that it came out of, and of their page."""
        held: list[BaseException | None] = [self]
        while held:
            if error := held.pop():
                error.__traceback__ = None
                held += {error.__cause__, error.__context__}
        return self


class NotFound(InputError):
    """No file, folder or match has that name."""


class NotFetched(InputError):
    """No page came from the address: no such host, no answer, 404, a robots.txt that refuses."""


class NotAPage(InputError):
    """The bytes are no page: empty, binary, or without any text."""


class NotAnArticle(InputError):
    """A page without an article: an error page, a login or password page."""


class Walled(InputError):
    """The article is behind a paywall, a login or a question for consent."""


class OtherLanguage(InputError):
    """The article is in a language that the model does not read."""


class Damaged(InputError):
    """A part of an archive is damaged, at the byte that the message names; the rest was read."""


class Unreadable(InputError):
    """The operating system refused to hand over the bytes."""


class StoreError(SaysoError):
    """A store cannot be used as asked.

    `store` is its file as the user named it, `reason` says what is wrong and the way out.
    """

    def __init__(self, store: str, reason: str) -> None:
        self.store = store
        self.reason = reason
        super().__init__(f"{store}: {reason}")

    def __reduce__(self) -> tuple[type[StoreError], tuple[str, str]]:
        return type(self), (self.store, self.reason)


class NotAStore(StoreError):
    """There is no such file, or it is no store."""


class OtherFormat(StoreError):
    """A newer version of Sayso wrote the store, or an older one did and it is only to be read."""


class StoreRefused(StoreError):
    """The store may not be written, the disk is full, or another program writes to it."""


class DamagedStore(StoreError):
    """What is in the file contradicts itself."""
