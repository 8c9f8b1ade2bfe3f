-- Until when whoever is handing a letter over has it to himself; of several servers on one database only one does.
ALTER TABLE letter ADD COLUMN claimed_until TIMESTAMP(6) WITH TIME ZONE;
