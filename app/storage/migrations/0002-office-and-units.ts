import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const officeAndUnits: Migration = {
  number: 2,
  reason: 'office and units',
  statements: [
    sql`create table office (
      id text not null primary key check (id = 'office'),
      commune_name text not null,
      place text not null,
      issuing_body text not null check (issuing_body in ('ubnd', 'phong')),
      department_name text not null,
      department_abbreviation text not null,
      superior_name text,
      updated_at text not null,
      version integer not null
    ) strict`,
    sql`create table signer (
      id text not null primary key,
      name text not null,
      title text not null,
      authority text not null
        check (authority in ('head', 'deputyForHead', 'acting', 'byOrder', 'authorised')),
      position integer not null
    ) strict`,
    sql`create table unit (
      id text not null primary key,
      code text not null unique,
      name text not null check (name <> ''),
      short_name text,
      kind text not null check (kind in ('phong-ban', 'don-vi', 'truong-hoc', 'thon')),
      search_key text not null,
      position integer not null,
      valid_from text,
      valid_to text,
      merged_into_id text references unit (id),
      contact_name text,
      contact_role text,
      phone text,
      created_at text not null,
      updated_at text not null,
      version integer not null,
      check (valid_to is null or valid_from is null or valid_to >= valid_from)
    ) strict`,
    sql`create index unit_search_key on unit (search_key)`,
    sql`create table unit_alias (
      id text not null primary key,
      unit_id text not null references unit (id),
      alias text not null check (alias <> ''),
      search_key text not null,
      unique (unit_id, alias)
    ) strict`,
    sql`create table unit_group (
      id text not null primary key,
      code text not null unique,
      name text not null,
      position integer not null
    ) strict`,
    sql`create table unit_group_member (
      id text not null primary key,
      group_id text not null references unit_group (id),
      unit_id text not null references unit (id),
      unique (group_id, unit_id)
    ) strict`,
    sql`create index unit_group_member_unit on unit_group_member (unit_id)`,
  ],
};
