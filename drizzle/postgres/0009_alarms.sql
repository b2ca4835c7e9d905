CREATE TABLE "alarms" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"channel_id" text COLLATE "C" NOT NULL,
	"finding_id" text COLLATE "C" NOT NULL,
	"over" boolean NOT NULL,
	"urgent" boolean NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"say" text COLLATE "C" NOT NULL,
	"path" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"attempts" integer NOT NULL,
	"next_attempt_at" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"sent_at" bigint
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"target" text COLLATE "C" NOT NULL,
	"nights" text COLLATE "C" NOT NULL,
	"say" text COLLATE "C",
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "quiet_from" integer DEFAULT 21 NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "quiet_to" integer DEFAULT 7 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "alarms_once" ON "alarms" USING btree ("channel_id","finding_id","over");--> statement-breakpoint
CREATE INDEX "alarms_state" ON "alarms" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "alarms_finding" ON "alarms" USING btree ("finding_id");--> statement-breakpoint
CREATE INDEX "channels_workspace" ON "channels" USING btree ("workspace_id");