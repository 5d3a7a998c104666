-- What people decide and correct, apart from what the model said.

CREATE TABLE correction (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    content TEXT NOT NULL,            -- the words of the statement that is corrected
    content_spans TEXT NOT NULL,      -- JSON array of [start, end]: what it is known by
    what TEXT NOT NULL CHECK (what IN ('speaker', 'drop', 'span')),
    speakers TEXT NOT NULL,           -- JSON array of names
    spans TEXT NOT NULL,              -- JSON array of [start, end]
    made TEXT NOT NULL                -- UTC
) STRICT;
CREATE INDEX correction_by_article ON correction (article_id);

-- The record of an article that has corrections, as the model read it.
CREATE TABLE reading (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    record TEXT NOT NULL              -- JSON
) STRICT;

CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    verb TEXT NOT NULL CHECK (verb IN ('join', 'part', 'name', 'link')),
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    name TEXT NOT NULL,               -- of the speaker in that article
    mentions_spans TEXT NOT NULL,     -- JSON array of [start, end]
    other_article_id INTEGER REFERENCES article (id) ON DELETE CASCADE,
    other_name TEXT,
    other_mentions_spans TEXT,
    value TEXT,                       -- the name or the id that was given
    made TEXT NOT NULL                -- UTC
) STRICT;
CREATE INDEX decision_by_article ON decision (article_id);
CREATE INDEX decision_by_other_article ON decision (other_article_id);

-- The user's own list, to link speakers to.
CREATE TABLE known (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,            -- JSON array
    roles TEXT NOT NULL,              -- JSON array
    type TEXT NOT NULL
) STRICT, WITHOUT ROWID;
