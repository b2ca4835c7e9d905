ALTER TABLE "mails" ADD COLUMN "stop" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "report_on" boolean DEFAULT true NOT NULL;