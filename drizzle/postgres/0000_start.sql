CREATE TABLE "actions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"connection_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"system_id" text COLLATE "C",
	"connector" text COLLATE "C" NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"options" text NOT NULL,
	"mapping" text,
	"concurrency" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"workspace_id" text COLLATE "C",
	"person_id" text COLLATE "C",
	"what" text COLLATE "C" NOT NULL,
	"which" text COLLATE "C",
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "connections" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"estimate_id" text COLLATE "C",
	"handover_id" text COLLATE "C",
	"minutes_each" double precision,
	"source_system_id" text COLLATE "C",
	"stream" text COLLATE "C",
	"schedule" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"tried_at" bigint,
	"switched_on_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cursors" (
	"connection_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"saved_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"connection_id" text COLLATE "C" NOT NULL,
	"action_id" text COLLATE "C" NOT NULL,
	"record_id" text COLLATE "C" NOT NULL,
	"record_key" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"attempts" integer NOT NULL,
	"first_attempt_at" bigint,
	"next_attempt_at" bigint,
	"receipt" text,
	"hash" text COLLATE "C",
	"corrected" text,
	"say" text COLLATE "C",
	"technical" text COLLATE "C",
	"settled_at" bigint
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"system_id" text COLLATE "C" NOT NULL,
	"received_at" bigint NOT NULL,
	"content_type" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"suspect" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "estimates" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"workspace_id" text COLLATE "C",
	"name" text COLLATE "C" NOT NULL,
	"draft" text NOT NULL,
	"model_version" integer NOT NULL,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"connection_id" text COLLATE "C" NOT NULL,
	"check_name" text COLLATE "C" NOT NULL,
	"say" text COLLATE "C" NOT NULL,
	"todo" text COLLATE "C" NOT NULL,
	"minutes_a_day" double precision,
	"since" bigint NOT NULL,
	"opened_at" bigint NOT NULL,
	"solved_at" bigint
);
--> statement-breakpoint
CREATE TABLE "house" (
	"name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"value" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"workspace_id" text COLLATE "C",
	"recipient" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"html" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"images" text NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"attempts" integer NOT NULL,
	"next_attempt_at" bigint NOT NULL,
	"say" text COLLATE "C",
	"created_at" bigint NOT NULL,
	"sent_at" bigint
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"workspace_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "memberships_workspace_id_person_id_pk" PRIMARY KEY("workspace_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"password_hash" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "records" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"connection_id" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"values" text,
	"problem" text COLLATE "C",
	"occurred_at" bigint,
	"arrived_at" bigint NOT NULL,
	"run_id" text COLLATE "C",
	"trial" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"week" text COLLATE "C" NOT NULL,
	"mail_id" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"connection_id" text COLLATE "C" NOT NULL,
	"slot" bigint NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"queued_at" bigint NOT NULL,
	"started_at" bigint,
	"beat_at" bigint,
	"ended_at" bigint,
	"read" integer NOT NULL,
	"delivered" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"refused" integer NOT NULL,
	"failed" integer NOT NULL,
	"missed" integer NOT NULL,
	"say" text COLLATE "C",
	"technical" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "samples" (
	"connection_id" text COLLATE "C" NOT NULL,
	"hour" bigint NOT NULL,
	"records" integer NOT NULL,
	"delivered" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"refused" integer NOT NULL,
	"failed" integer NOT NULL,
	"arrivals" integer NOT NULL,
	"arrival_sum" bigint NOT NULL,
	"arrival_max" bigint NOT NULL,
	"run_id" text COLLATE "C",
	CONSTRAINT "samples_connection_id_hour_pk" PRIMARY KEY("connection_id","hour")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "systems" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"connector" text COLLATE "C" NOT NULL,
	"settings" text NOT NULL,
	"secrets" text COLLATE "C",
	"incoming_hash" text COLLATE "C",
	"incoming" text COLLATE "C",
	"signed_in" boolean,
	"sign_in_say" text COLLATE "C",
	"sign_in_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"scope" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"last_used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"country" text COLLATE "C" NOT NULL,
	"locale" text COLLATE "C" NOT NULL,
	"time_zone" text COLLATE "C" NOT NULL,
	"currency" text COLLATE "C" NOT NULL,
	"week_starts_on" integer NOT NULL,
	"report_weekday" integer NOT NULL,
	"report_hour" integer NOT NULL,
	"report_on" boolean NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "actions_position" ON "actions" USING btree ("connection_id","position");--> statement-breakpoint
CREATE INDEX "audit_workspace" ON "audit" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "connections_workspace_name" ON "connections" USING btree ("workspace_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_record" ON "deliveries" USING btree ("connection_id","action_id","record_key");--> statement-breakpoint
CREATE INDEX "deliveries_waiting" ON "deliveries" USING btree ("connection_id","state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "deliveries_of_record" ON "deliveries" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "entries_system" ON "entries" USING btree ("system_id","id");--> statement-breakpoint
CREATE INDEX "estimates_workspace" ON "estimates" USING btree ("workspace_id");--> statement-breakpoint
CREATE INDEX "findings_open" ON "findings" USING btree ("workspace_id","solved_at");--> statement-breakpoint
CREATE INDEX "findings_connection" ON "findings" USING btree ("connection_id");--> statement-breakpoint
CREATE INDEX "mails_state" ON "mails" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "records_key" ON "records" USING btree ("connection_id","key");--> statement-breakpoint
CREATE INDEX "records_arrived" ON "records" USING btree ("connection_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_week" ON "reports" USING btree ("workspace_id","person_id","week");--> statement-breakpoint
CREATE INDEX "runs_connection" ON "runs" USING btree ("connection_id","slot");--> statement-breakpoint
CREATE INDEX "runs_state" ON "runs" USING btree ("state","queued_at");--> statement-breakpoint
CREATE UNIQUE INDEX "runs_one_running" ON "runs" USING btree ("connection_id") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "systems_workspace_name" ON "systems" USING btree ("workspace_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "systems_incoming" ON "systems" USING btree ("incoming_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "tokens_hash" ON "tokens" USING btree ("hash");