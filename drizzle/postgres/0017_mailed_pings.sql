ALTER TABLE "watches" ADD COLUMN "mail_system_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "watches" ADD COLUMN "mail_cursor" text;