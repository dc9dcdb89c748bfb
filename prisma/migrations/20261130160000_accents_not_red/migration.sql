-- The main button has the office's accent, and errors are red: the two red accents become a dark
-- blue and a brown, in the palette, in its default and in every office that has one of them.
SET LOCAL lock_timeout = '5s';

ALTER TYPE "Accent" RENAME VALUE 'garnet' TO 'marine';
ALTER TYPE "Accent" RENAME VALUE 'brick' TO 'walnut';
