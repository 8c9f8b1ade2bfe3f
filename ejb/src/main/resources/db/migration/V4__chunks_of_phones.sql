-- Phones asked for in one request to RIS.
ALTER TABLE cluster ADD COLUMN ris_chunk INTEGER DEFAULT 1000 NOT NULL;
