CREATE TABLE `backfills` (
	`connection_id` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL,
	`undated` integer NOT NULL,
	`state` text NOT NULL,
	`cursor` text,
	`reached_at` integer,
	`looked` integer NOT NULL,
	`taken` integer NOT NULL,
	`known` integer NOT NULL,
	`older` integer NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`next_at` integer,
	`say` text
);
--> statement-breakpoint
CREATE TABLE `rehearsals` (
	`connection_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`started_at` integer NOT NULL,
	`beat_at` integer NOT NULL,
	`since` integer NOT NULL,
	`result` text NOT NULL,
	`say` text
);
--> statement-breakpoint
ALTER TABLE `deliveries` ADD `changed_at` integer;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `changes_left` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `records` ADD `hash` text;--> statement-breakpoint
ALTER TABLE `records` ADD `backfill` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `records_with_values` ON `records` (`connection_id`,`arrived_at`) WHERE "values" is not null;--> statement-breakpoint
ALTER TABLE `runs` ADD `kind` text DEFAULT 'ordinary' NOT NULL;--> statement-breakpoint
ALTER TABLE `workspaces` ADD `keep_values_days` integer DEFAULT 30 NOT NULL;