CREATE TABLE `parcel_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`parcel_id` text NOT NULL,
	`connection_id` text NOT NULL,
	`system_id` text NOT NULL,
	`action` text NOT NULL,
	`options` text NOT NULL,
	`key` text NOT NULL,
	`values` text NOT NULL,
	`state` text NOT NULL,
	`receipt` text,
	`tries` integer NOT NULL,
	`next_at` integer,
	`say` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `parcel_steps_parcel` ON `parcel_steps` (`parcel_id`);--> statement-breakpoint
CREATE INDEX `parcel_steps_state` ON `parcel_steps` (`state`,`connection_id`);--> statement-breakpoint
CREATE TABLE `parcels` (
	`id` text PRIMARY KEY NOT NULL,
	`connection_id` text NOT NULL,
	`week` text,
	`mark` text NOT NULL,
	`state` text NOT NULL,
	`started_at` integer NOT NULL,
	`beat_at` integer NOT NULL,
	`arrived_at` integer,
	`ended_at` integer,
	`say` text,
	`technical` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `parcels_week` ON `parcels` (`connection_id`,`week`);--> statement-breakpoint
CREATE UNIQUE INDEX `parcels_one_going` ON `parcels` (`connection_id`) WHERE state = 'going';--> statement-breakpoint
CREATE INDEX `parcels_newest` ON `parcels` (`connection_id`,`started_at`);--> statement-breakpoint
ALTER TABLE `connections` ADD `test_parcel` integer DEFAULT false NOT NULL;