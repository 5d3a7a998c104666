"""Makes the shipped model: reads corpora, trains, exports. Never imported by sayso."""
