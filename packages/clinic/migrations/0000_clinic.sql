CREATE TABLE "audit_head" (
	"only_row" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_head_only_row" CHECK ("audit_head"."only_row" = 1)
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"at" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"thing" text NOT NULL,
	"thing_id" text,
	"patient_id" text,
	"detail" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "auth_rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	"impersonated_by" text,
	CONSTRAINT "auth_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth_two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" text NOT NULL,
	"verified" boolean DEFAULT true,
	"failed_verification_count" integer DEFAULT 0,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "auth_user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"two_factor_enabled" boolean DEFAULT false,
	"role" text,
	"banned" boolean DEFAULT false,
	"ban_reason" text,
	"ban_expires" timestamp (3) with time zone,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"patient_id" uuid,
	CONSTRAINT "auth_user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth_verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clinic" (
	"only_row" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"demo" boolean NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "clinic_only_row" CHECK ("clinic"."only_row" = 1)
);
--> statement-breakpoint
CREATE TABLE "course" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_version" (
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by_id" text NOT NULL,
	"recorded_by_name" text NOT NULL,
	"reason" text,
	"patient_id" uuid NOT NULL,
	"diagnosis" text NOT NULL,
	"scale" json,
	"treatment" text NOT NULL,
	"treated_on" date,
	"closed_on" date,
	CONSTRAINT "course_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "course_version_reason_from_second_version" CHECK (("course_version"."version" = 1 and "course_version"."reason" is null) or ("course_version"."version" > 1 and btrim("course_version"."reason") <> ''))
);
--> statement-breakpoint
CREATE TABLE "measurement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"picture_id" uuid NOT NULL,
	CONSTRAINT "measurement_picture_id_unique" UNIQUE("picture_id")
);
--> statement-breakpoint
CREATE TABLE "measurement_version" (
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by_id" text NOT NULL,
	"recorded_by_name" text NOT NULL,
	"reason" text,
	"picture_version" integer NOT NULL,
	"engine_version" text NOT NULL,
	"author_kind" text NOT NULL,
	"result" json NOT NULL,
	CONSTRAINT "measurement_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "measurement_version_reason_from_second_version" CHECK (("measurement_version"."version" = 1 and "measurement_version"."reason" is null) or ("measurement_version"."version" > 1 and btrim("measurement_version"."reason") <> ''))
);
--> statement-breakpoint
CREATE TABLE "patient" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "patient_code" (
	"code" text PRIMARY KEY NOT NULL,
	"patient_id" uuid NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "patient_version" (
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by_id" text NOT NULL,
	"recorded_by_name" text NOT NULL,
	"reason" text,
	"code" text NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"birth_date" date NOT NULL,
	"sex" text NOT NULL,
	"search_text" text NOT NULL,
	CONSTRAINT "patient_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "patient_version_reason_from_second_version" CHECK (("patient_version"."version" = 1 and "patient_version"."reason" is null) or ("patient_version"."version" > 1 and btrim("patient_version"."reason") <> ''))
);
--> statement-breakpoint
CREATE TABLE "picture" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_sha256" text NOT NULL,
	"original_name" text,
	"format" text NOT NULL,
	"width_px" integer NOT NULL,
	"height_px" integer NOT NULL,
	"byte_length" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "picture_state" (
	"picture_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "picture_state_pk" PRIMARY KEY("picture_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "picture_version" (
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by_id" text NOT NULL,
	"recorded_by_name" text NOT NULL,
	"reason" text,
	"visit_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"device_id" text,
	"calibration" json,
	CONSTRAINT "picture_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "picture_version_reason_from_second_version" CHECK (("picture_version"."version" = 1 and "picture_version"."reason" is null) or ("picture_version"."version" > 1 and btrim("picture_version"."reason") <> ''))
);
--> statement-breakpoint
CREATE TABLE "site" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "site_version" (
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by_id" text NOT NULL,
	"recorded_by_name" text NOT NULL,
	"reason" text,
	"patient_id" uuid NOT NULL,
	"label" text NOT NULL,
	"region" text NOT NULL,
	"how_to_find" text NOT NULL,
	CONSTRAINT "site_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "site_version_reason_from_second_version" CHECK (("site_version"."version" = 1 and "site_version"."reason" is null) or ("site_version"."version" > 1 and btrim("site_version"."reason") <> ''))
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visit_version" (
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by_id" text NOT NULL,
	"recorded_by_name" text NOT NULL,
	"reason" text,
	"course_id" uuid NOT NULL,
	"label" text NOT NULL,
	"planned_for" date,
	"held_on" date,
	"note" text NOT NULL,
	CONSTRAINT "visit_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "visit_version_reason_from_second_version" CHECK (("visit_version"."version" = 1 and "visit_version"."reason" is null) or ("visit_version"."version" > 1 and btrim("visit_version"."reason") <> ''))
);
--> statement-breakpoint
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_two_factor" ADD CONSTRAINT "auth_two_factor_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_user" ADD CONSTRAINT "auth_user_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_version" ADD CONSTRAINT "course_version_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_version" ADD CONSTRAINT "course_version_identity_fk" FOREIGN KEY ("id") REFERENCES "public"."course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_picture_id_picture_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."picture"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurement_version" ADD CONSTRAINT "measurement_version_identity_fk" FOREIGN KEY ("id") REFERENCES "public"."measurement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_code" ADD CONSTRAINT "patient_code_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_version" ADD CONSTRAINT "patient_version_identity_fk" FOREIGN KEY ("id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture_state" ADD CONSTRAINT "picture_state_picture_id_picture_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."picture"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture_version" ADD CONSTRAINT "picture_version_visit_id_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture_version" ADD CONSTRAINT "picture_version_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture_version" ADD CONSTRAINT "picture_version_identity_fk" FOREIGN KEY ("id") REFERENCES "public"."picture"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_version" ADD CONSTRAINT "site_version_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_version" ADD CONSTRAINT "site_version_identity_fk" FOREIGN KEY ("id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_version" ADD CONSTRAINT "visit_version_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_version" ADD CONSTRAINT "visit_version_identity_fk" FOREIGN KEY ("id") REFERENCES "public"."visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_patient" ON "audit_log" USING btree ("patient_id","sequence");--> statement-breakpoint
CREATE INDEX "auth_account_user" ON "auth_account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_session_user" ON "auth_session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_two_factor_secret" ON "auth_two_factor" USING btree ("secret");--> statement-breakpoint
CREATE INDEX "auth_two_factor_user" ON "auth_two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_verification_identifier" ON "auth_verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "course_version_patient" ON "course_version" USING btree ("patient_id");--> statement-breakpoint
CREATE UNIQUE INDEX "measurement_version_once_by_engine" ON "measurement_version" USING btree ("id","picture_version","engine_version") WHERE author_kind = 'engine';--> statement-breakpoint
CREATE INDEX "patient_version_code" ON "patient_version" USING btree ("code");--> statement-breakpoint
CREATE INDEX "picture_sha256" ON "picture" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "picture_uploaded_sha256" ON "picture" USING btree ("uploaded_sha256");--> statement-breakpoint
CREATE INDEX "picture_state_state" ON "picture_state" USING btree ("state");--> statement-breakpoint
CREATE INDEX "picture_version_visit" ON "picture_version" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "picture_version_site" ON "picture_version" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "site_version_patient" ON "site_version" USING btree ("patient_id");--> statement-breakpoint
CREATE INDEX "visit_version_course" ON "visit_version" USING btree ("course_id");--> statement-breakpoint
CREATE INDEX "visit_version_planned" ON "visit_version" USING btree ("planned_for");--> statement-breakpoint
CREATE INDEX "visit_version_held" ON "visit_version" USING btree ("held_on");