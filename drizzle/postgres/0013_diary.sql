CREATE TABLE "comparisons" (
	"connection_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"left_system_id" text COLLATE "C" NOT NULL,
	"right_system_id" text COLLATE "C" NOT NULL,
	"terms" text NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"beat_at" bigint,
	"slot" bigint NOT NULL,
	"tries" integer NOT NULL,
	"next_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "diary" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"connection_id" text COLLATE "C",
	"system_id" text COLLATE "C",
	"at" bigint NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"say" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "mismatches" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"connection_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"left_record" text,
	"right_record" text,
	"dated" boolean NOT NULL,
	"found_at" bigint NOT NULL,
	"counts_from" bigint NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"sent_at" bigint
);
--> statement-breakpoint
CREATE TABLE "nights" (
	"connection_id" text COLLATE "C" NOT NULL,
	"compared_at" bigint NOT NULL,
	"say" text COLLATE "C",
	"both_sides" integer NOT NULL,
	"missing_there" integer NOT NULL,
	"missing_here" integer NOT NULL,
	"twice" integer NOT NULL,
	"different" integer NOT NULL,
	"fresh_missing" integer NOT NULL,
	"fresh_twice" integer NOT NULL,
	"young" integer NOT NULL,
	"only_right" integer NOT NULL,
	"unkeyed" integer NOT NULL,
	"unread_left" integer NOT NULL,
	"unread_right" integer NOT NULL,
	CONSTRAINT "nights_connection_id_compared_at_pk" PRIMARY KEY("connection_id","compared_at")
);
--> statement-breakpoint
CREATE TABLE "planned_pauses" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"connection_id" text COLLATE "C",
	"plan" text NOT NULL,
	"rests" boolean NOT NULL,
	"created_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
DROP INDEX "alarms_once";--> statement-breakpoint
ALTER TABLE "alarms" ADD COLUMN "round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "new_normals" text;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "money_a_day" integer;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "drift" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "urgent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "acknowledged" text;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "snoozed" text;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "explained" text;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "calm_since" bigint;--> statement-breakpoint
ALTER TABLE "pauses" ADD COLUMN "planned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "systems" ADD COLUMN "manifest_hash" text COLLATE "C";--> statement-breakpoint
CREATE INDEX "diary_connection" ON "diary" USING btree ("connection_id","at");--> statement-breakpoint
CREATE INDEX "diary_system" ON "diary" USING btree ("system_id","at");--> statement-breakpoint
CREATE INDEX "diary_workspace" ON "diary" USING btree ("workspace_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "mismatches_key" ON "mismatches" USING btree ("connection_id","kind","key");--> statement-breakpoint
CREATE INDEX "mismatches_told" ON "mismatches" USING btree ("connection_id","state","counts_from");--> statement-breakpoint
CREATE INDEX "planned_pauses_workspace" ON "planned_pauses" USING btree ("workspace_id");--> statement-breakpoint
CREATE UNIQUE INDEX "alarms_once" ON "alarms" USING btree ("channel_id","finding_id","over","round");