CREATE TABEL nothing;
