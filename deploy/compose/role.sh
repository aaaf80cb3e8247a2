#!/bin/sh
# A plain role for Cordially, which row-level security holds, and its database.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$(cat /run/secrets/database.password)" -U postgres <<SQL
CREATE ROLE cordially LOGIN PASSWORD :'password';
CREATE DATABASE cordially OWNER cordially;
SQL
