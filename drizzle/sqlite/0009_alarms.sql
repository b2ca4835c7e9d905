CREATE TABLE `alarms` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`finding_id` text NOT NULL,
	`over` integer NOT NULL,
	`urgent` integer NOT NULL,
	`title` text NOT NULL,
	`say` text NOT NULL,
	`path` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alarms_once` ON `alarms` (`channel_id`,`finding_id`,`over`);--> statement-breakpoint
CREATE INDEX `alarms_state` ON `alarms` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `alarms_finding` ON `alarms` (`finding_id`);--> statement-breakpoint
CREATE TABLE `channels` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`kind` text NOT NULL,
	`target` text NOT NULL,
	`nights` text NOT NULL,
	`say` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `channels_workspace` ON `channels` (`workspace_id`);--> statement-breakpoint
ALTER TABLE `workspaces` ADD `quiet_from` integer DEFAULT 21 NOT NULL;--> statement-breakpoint
ALTER TABLE `workspaces` ADD `quiet_to` integer DEFAULT 7 NOT NULL;