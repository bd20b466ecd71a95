-- H2 2.4.240; 
SET DB_CLOSE_DELAY -1;         
SET WRITE_DELAY 0;             
;              
CREATE USER IF NOT EXISTS "SA" SALT 'a189b636ddb1cc64' HASH '2792f972ab9fe2e0027989f408adbde5a8cd0310f75b06669808fd96d94ca240' ADMIN;          
CREATE CACHED TABLE "PUBLIC"."DATABASECHANGELOG"(
    "ID" CHARACTER VARYING(255) NOT NULL,
    "AUTHOR" CHARACTER VARYING(255) NOT NULL,
    "FILENAME" CHARACTER VARYING(255) NOT NULL,
    "DATEEXECUTED" TIMESTAMP NOT NULL,
    "ORDEREXECUTED" INTEGER NOT NULL,
    "EXECTYPE" CHARACTER VARYING(10) NOT NULL,
    "MD5SUM" CHARACTER VARYING(35),
    "DESCRIPTION" CHARACTER VARYING(255),
    "COMMENTS" CHARACTER VARYING(255),
    "TAG" CHARACTER VARYING(255),
    "LIQUIBASE" CHARACTER VARYING(20),
    "CONTEXTS" CHARACTER VARYING(255),
    "LABELS" CHARACTER VARYING(255),
    "DEPLOYMENT_ID" CHARACTER VARYING(10)
);   
-- 44 +/- SELECT COUNT(*) FROM PUBLIC.DATABASECHANGELOG;       
INSERT INTO "PUBLIC"."DATABASECHANGELOG" VALUES
('create-revision', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:37.783433', 1, 'EXECUTED', '9:65e472cbd3db4a683d628bd9ff230e2b', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('seed-revision', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:37.867357', 2, 'EXECUTED', '9:636e51fb4072af3d0c7ef85546e33e38', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-team', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:37.98437', 3, 'EXECUTED', '9:0465e4812a8819d94e5a5356d959ddb7', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-person', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:38.031847', 4, 'EXECUTED', '9:1ecbc3ded73f5dc1b30b501641ead5ba', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-person-role', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:38.155965', 5, 'EXECUTED', '9:518902941e5a95223b33481857fa33fd', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-membership', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:38.23635', 6, 'EXECUTED', '9:8ec205f53005c891f528dcef6d7ac0bd', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-cycle', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:38.362952', 7, 'EXECUTED', '9:4650eb60edefc5594b609429ff4409f8', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('index-cycle-family-id', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:38.423899', 8, 'EXECUTED', '9:4db345bbd109754f055c53844445fa4c', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-objective', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:38.54558', 9, 'EXECUTED', '9:205793dad7c032daa28dc58b964f4a0d', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-key-result', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:38.753776', 10, 'EXECUTED', '9:724bde28adbab3406478be453ea9f335', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-milestone', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:38.886517', 11, 'EXECUTED', '9:e19cddafb2748a74738940b70fab5855', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-check-in', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:38.962033', 12, 'EXECUTED', '9:ceb5e17ac10ca81630a621fb022a88ff', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-alignment', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:39.120877', 13, 'EXECUTED', '9:7ed14e1a708a0d2ad2792bb01bc7882d', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-amendment', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:39.313049', 14, 'EXECUTED', '9:c965906d01f2b1a793abda9219754b5c', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-initiative', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:39.450308', 15, 'EXECUTED', '9:c891c38657e817f54d5ba2e37e09d8e5', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-contribution', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:39.555229', 16, 'EXECUTED', '9:aae3ce219f973f6d9115b290c0dbd7ef', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-api-token', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:39.661695', 17, 'EXECUTED', '9:cd87279e1ec18f4f0e540151ef86b19a', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-idempotency', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:39.719262', 18, 'EXECUTED', '9:bfa520a961856b3eda281c9706fc31d8', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('index-idempotency-created-at', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:39.825595', 19, 'EXECUTED', '9:901d46d86321f3e6ef8eecc89aaaacec', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-change-log', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:39.937661', 20, 'EXECUTED', '9:ed9c97bb61ccde874cd0fec4797f3daf', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('index-change-log-scope', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:39.979396', 21, 'EXECUTED', '9:23d40d870c8dd9e9f4aa1b7d04dcab4a', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159');         
INSERT INTO "PUBLIC"."DATABASECHANGELOG" VALUES
('index-change-log-revision', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:40.044833', 22, 'EXECUTED', '9:67d1ee9d9e3cc5b68bf4ac30aec56097', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('index-change-log-subject-id', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:40.101642', 23, 'EXECUTED', '9:61fe5eb5c025957263ef2620d3c19b92', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('add-cycle-phase-dates', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:40.408708', 24, 'EXECUTED', '9:710aa360a667f01d3d9331dfb37fb36d', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-briefing-template', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:40.431929', 25, 'EXECUTED', '9:6fa6a57cb9653caf66318c59f63da7be', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-programme', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:40.50388', 26, 'EXECUTED', '9:351daca956b27397c952de961a6a9b45', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-programme-update', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:40.578282', 27, 'EXECUTED', '9:c23b32e6ff3ad13ad24e4ee4aa66503b', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-maintenance', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:40.616403', 28, 'EXECUTED', '9:b4f55431560ab97ee451e50d13dc2a1d', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-grade', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:40.665925', 29, 'EXECUTED', '9:199396ee998c12c58a01297cd7bf94c9', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('add-initiative-sections', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:40.834772', 30, 'EXECUTED', '9:a0f007a07047185285686cff8ed84c04', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('add-initiative-committed-on', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:40.996756', 31, 'EXECUTED', '9:073a3d0798aa36fab4748ec79a397769', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('add-initiative-late-cause', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:41.102522', 32, 'EXECUTED', '9:a5d4859e8cb1c288378dd4ee716bde21', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('add-initiative-late-note', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:41.257682', 33, 'EXECUTED', '9:b1522f6ad7a526894274b3270b43acb0', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('keep-named-programmes', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:41.267286', 34, 'EXECUTED', '9:691c579b787787d2d920291ee4ca3f87', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('reference-initiative-programme', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:41.33609', 35, 'EXECUTED', '9:b48a8b104a113a7e0fb7042d34404a77', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-dependency', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:41.491001', 36, 'EXECUTED', '9:7b06fd0ace10ae7b78fa830875e77ed2', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-dependency-answer', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:41.643079', 37, 'EXECUTED', '9:bf1295ba9b8bca1021d284d3e46c37b5', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-capacity', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:41.750534', 38, 'EXECUTED', '9:76abf9af66a327d9f8e4c8f5794c828d', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-solicitation', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:41.896524', 39, 'EXECUTED', '9:55ad29eb47639a8aad787f3f29e4fc06', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-waiver', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:41.993827', 40, 'EXECUTED', '9:b0a945728d70c7a11d198be83e36c7ad', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-comment-entry', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:42.139498', 41, 'EXECUTED', '9:f2b1074c67790517004ecd577bfb9e6c', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159');  
INSERT INTO "PUBLIC"."DATABASECHANGELOG" VALUES
('create-inbox-mark', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:42.188938', 42, 'EXECUTED', '9:e3818467975a25a130ce2c745d2f2b70', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('index-change-log-at', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:42.202088', 43, 'EXECUTED', '9:59a43a58b8eb186a7f5c8bf9cc9a76ca', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159'),
('create-settings', 'okr-cascade', 'migrations.xml', TIMESTAMP '2026-11-26 12:04:42.241225', 44, 'EXECUTED', '9:a43d075645d38ba5ccbca9b710e98397', 'sql', '', NULL, '4.33.0', NULL, NULL, '5694670159');               
CREATE CACHED TABLE "PUBLIC"."DATABASECHANGELOGLOCK"(
    "ID" INTEGER NOT NULL,
    "LOCKED" BOOLEAN NOT NULL,
    "LOCKGRANTED" TIMESTAMP,
    "LOCKEDBY" CHARACTER VARYING(255)
);          
ALTER TABLE "PUBLIC"."DATABASECHANGELOGLOCK" ADD CONSTRAINT "PUBLIC"."PK_DATABASECHANGELOGLOCK" PRIMARY KEY("ID");             
-- 1 +/- SELECT COUNT(*) FROM PUBLIC.DATABASECHANGELOGLOCK;    
INSERT INTO "PUBLIC"."DATABASECHANGELOGLOCK" VALUES
(1, FALSE, NULL, NULL);    
CREATE CACHED TABLE "PUBLIC"."revision"(
    "scope" CHARACTER VARYING(64) NOT NULL,
    "revision" BIGINT NOT NULL
);         
ALTER TABLE "PUBLIC"."revision" ADD CONSTRAINT "PUBLIC"."pk_revision" PRIMARY KEY("scope");    
-- 3 +/- SELECT COUNT(*) FROM PUBLIC.revision; 
INSERT INTO "PUBLIC"."revision" VALUES
('GLOBAL', 2),
('ORG', 1),
('q4', 2);   
CREATE CACHED TABLE "PUBLIC"."team"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "name" CHARACTER VARYING(255) NOT NULL,
    "level" CHARACTER VARYING(16) NOT NULL,
    "parent_id" CHARACTER VARYING(64),
    "kind" CHARACTER VARYING(16),
    "country" CHARACTER VARYING(64),
    "archived" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL
);         
ALTER TABLE "PUBLIC"."team" ADD CONSTRAINT "PUBLIC"."pk_team" PRIMARY KEY("id");               
-- 2 +/- SELECT COUNT(*) FROM PUBLIC.team;     
INSERT INTO "PUBLIC"."team" VALUES
('co', 'Company', 'COMPANY', NULL, NULL, NULL, FALSE, 1, TIMESTAMP '2026-11-26 12:04:55.266413', TIMESTAMP '2026-11-26 12:04:55.266413'),
('sq', 'Squad', 'SQUAD', 'co', NULL, NULL, FALSE, 1, TIMESTAMP '2026-11-26 12:04:55.266413', TIMESTAMP '2026-11-26 12:04:55.266413');             
CREATE CACHED TABLE "PUBLIC"."person"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "name" CHARACTER VARYING(255) NOT NULL,
    "email" CHARACTER VARYING(255),
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL
);              
ALTER TABLE "PUBLIC"."person" ADD CONSTRAINT "PUBLIC"."pk_person" PRIMARY KEY("id");           
-- 1 +/- SELECT COUNT(*) FROM PUBLIC.person;   
INSERT INTO "PUBLIC"."person" VALUES
('ana', 'Ana Ruiz', NULL, 1, TIMESTAMP '2026-11-26 12:04:55.266413', TIMESTAMP '2026-11-26 12:04:55.266413');             
CREATE CACHED TABLE "PUBLIC"."person_role"(
    "person_id" CHARACTER VARYING(64) NOT NULL,
    "role" CHARACTER VARYING(32) NOT NULL
);       
ALTER TABLE "PUBLIC"."person_role" ADD CONSTRAINT "PUBLIC"."pk_person_role" PRIMARY KEY("person_id", "role");  
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.person_role;              
CREATE CACHED TABLE "PUBLIC"."membership"(
    "person_id" CHARACTER VARYING(64) NOT NULL,
    "team_id" CHARACTER VARYING(64) NOT NULL,
    "role" CHARACTER VARYING(32) NOT NULL
);          
ALTER TABLE "PUBLIC"."membership" ADD CONSTRAINT "PUBLIC"."pk_membership" PRIMARY KEY("person_id", "team_id", "role");         
-- 1 +/- SELECT COUNT(*) FROM PUBLIC.membership;               
INSERT INTO "PUBLIC"."membership" VALUES
('ana', 'sq', 'PRODUCT_LEAD');        
CREATE CACHED TABLE "PUBLIC"."briefing_template"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "sections" CHARACTER VARYING(1000000) NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL
);               
ALTER TABLE "PUBLIC"."briefing_template" ADD CONSTRAINT "PUBLIC"."pk_briefing_template" PRIMARY KEY("id");     
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.briefing_template;        
CREATE CACHED TABLE "PUBLIC"."programme"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "name" CHARACTER VARYING(255) NOT NULL,
    "description" CHARACTER VARYING(1000000),
    "owner_id" CHARACTER VARYING(64),
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL
);           
ALTER TABLE "PUBLIC"."programme" ADD CONSTRAINT "PUBLIC"."pk_programme" PRIMARY KEY("id");     
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.programme;
CREATE CACHED TABLE "PUBLIC"."objective"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "team_id" CHARACTER VARYING(64) NOT NULL,
    "cycle_id" CHARACTER VARYING(64) NOT NULL,
    "title" CHARACTER VARYING(255) NOT NULL,
    "description" CHARACTER VARYING(1000000),
    "ambition" CHARACTER VARYING(16) NOT NULL,
    "origin" CHARACTER VARYING(16) NOT NULL,
    "owner_id" CHARACTER VARYING(64),
    "weight" DOUBLE PRECISION NOT NULL,
    "state" CHARACTER VARYING(16) NOT NULL,
    "archived" BOOLEAN NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL
);         
ALTER TABLE "PUBLIC"."objective" ADD CONSTRAINT "PUBLIC"."pk_objective" PRIMARY KEY("id");     
-- 4 +/- SELECT COUNT(*) FROM PUBLIC.objective;
INSERT INTO "PUBLIC"."objective" VALUES
('top', 'co', 'q4', 'Grow "better"', NULL, 'COMMITTED', 'TOP_DOWN', NULL, 5000.0, 'APPROVED', FALSE, 0, 2, TIMESTAMP '2026-11-26 12:04:55.266413', TIMESTAMP '2026-11-26 12:05:08.555755'),
('o', 'sq', 'q4', 'Serve', NULL, 'COMMITTED', 'TOP_DOWN', 'ana', 1.0, 'APPROVED', FALSE, 0, 1, TIMESTAMP '2026-11-26 12:04:55.266413', TIMESTAMP '2026-11-26 12:04:55.266413'),
('d', 'sq', 'q4', 'Later', NULL, 'COMMITTED', 'TOP_DOWN', NULL, 1.0, 'PROPOSED', FALSE, 0, 2, TIMESTAMP '2026-11-26 12:04:55.266413', TIMESTAMP '2026-11-26 12:05:08.555755'),
('gone', 'sq', 'q4', 'Gone', NULL, 'COMMITTED', 'TOP_DOWN', NULL, 1.0, 'DROPPED', FALSE, 0, 2, TIMESTAMP '2026-11-26 12:04:55.266413', TIMESTAMP '2026-11-26 12:05:08.555755');             
CREATE CACHED TABLE "PUBLIC"."key_result"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "objective_id" CHARACTER VARYING(64) NOT NULL,
    "title" CHARACTER VARYING(255) NOT NULL,
    "description" CHARACTER VARYING(1000000),
    "metric_type" CHARACTER VARYING(16) NOT NULL,
    "unit" CHARACTER VARYING(32),
    "direction" CHARACTER VARYING(32) NOT NULL,
    "baseline" DECIMAL(19, 4),
    "target" DECIMAL(19, 4),
    "source" CHARACTER VARYING(16) NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "owner_id" CHARACTER VARYING(64),
    "cadence_days" INTEGER NOT NULL,
    "state" CHARACTER VARYING(16) NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL
);             
ALTER TABLE "PUBLIC"."key_result" ADD CONSTRAINT "PUBLIC"."pk_key_result" PRIMARY KEY("id");   
-- 4 +/- SELECT COUNT(*) FROM PUBLIC.key_result;               
INSERT INTO "PUBLIC"."key_result" VALUES
('sum', 'top', 'Diners', NULL, 'NUMBER', 'diners', 'INCREASE', 0.0000, 1000.0000, 'SUM', 0.33333333, NULL, 7, 'ACTIVE', 0, 1, TIMESTAMP '2026-11-26 12:04:55.266413', TIMESTAMP '2026-11-26 12:04:55.266413'),
('same', 'o', 'Diners here', NULL, 'NUMBER', 'diners', 'INCREASE', 0.0000, 80.5000, 'CHECK_INS', 1.0, NULL, 7, 'ACTIVE', 0, 2, TIMESTAMP '2026-11-26 12:04:55.266413', TIMESTAMP '2026-11-26 12:05:08.555755'),
('other', 'o', 'Speed', NULL, 'NUMBER', 'ms', 'DECREASE', 900.0000, 100.0000, 'CHECK_INS', 200.0, NULL, 7, 'ACTIVE', 1, 1, TIMESTAMP '2026-11-26 12:04:55.266413', TIMESTAMP '2026-11-26 12:04:55.266413'),
('steps', 'o', 'Steps', NULL, 'MILESTONES', NULL, 'INCREASE', NULL, NULL, 'CHECK_INS', 1.0, NULL, 7, 'ACTIVE', 2, 1, TIMESTAMP '2026-11-26 12:04:55.266413', TIMESTAMP '2026-11-26 12:04:55.266413');      
CREATE CACHED TABLE "PUBLIC"."milestone"(
    "key_result_id" CHARACTER VARYING(64) NOT NULL,
    "id" CHARACTER VARYING(64) NOT NULL,
    "title" CHARACTER VARYING(255) NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "done_on" DATE,
    "sort_order" INTEGER NOT NULL
);           
ALTER TABLE "PUBLIC"."milestone" ADD CONSTRAINT "PUBLIC"."pk_milestone" PRIMARY KEY("key_result_id", "id");    
-- 2 +/- SELECT COUNT(*) FROM PUBLIC.milestone;
INSERT INTO "PUBLIC"."milestone" VALUES
('steps', 'a', 'First', 3000.0, DATE '2026-10-15', 0),
('steps', 'b', 'Second', 1.0, DATE '2026-10-12', 1);            
CREATE CACHED TABLE "PUBLIC"."check_in"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "key_result_id" CHARACTER VARYING(64) NOT NULL,
    "on_day" DATE NOT NULL,
    "current_value" DECIMAL(19, 4),
    "confidence" DOUBLE PRECISION,
    "note" CHARACTER VARYING(1000000),
    "by_id" CHARACTER VARYING(64),
    "milestones_done" CHARACTER VARYING(1000000),
    "written_at" TIMESTAMP(6) NOT NULL
); 
ALTER TABLE "PUBLIC"."check_in" ADD CONSTRAINT "PUBLIC"."pk_check_in" PRIMARY KEY("id");       
-- 3 +/- SELECT COUNT(*) FROM PUBLIC.check_in; 
INSERT INTO "PUBLIC"."check_in" VALUES
('038gnnqb4q0000tj47pe', 'same', DATE '2026-10-20', 40.0000, 0.7, NULL, 'ana', NULL, TIMESTAMP '2026-11-26 12:04:55.266413'),
('038gnnqbda0012uafrjl', 'other', DATE '2026-10-21', 700.0000, NULL, NULL, 'ana', NULL, TIMESTAMP '2026-11-26 12:04:55.266413'),
('038gnnqbde00084nnpep', 'steps', DATE '2026-10-15', NULL, NULL, NULL, NULL, 'a', TIMESTAMP '2026-11-26 12:04:55.266413');               
CREATE CACHED TABLE "PUBLIC"."alignment"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "child_objective_id" CHARACTER VARYING(64),
    "child_key_result_id" CHARACTER VARYING(64),
    "parent_objective_id" CHARACTER VARYING(64),
    "parent_key_result_id" CHARACTER VARYING(64),
    "mode" CHARACTER VARYING(16) NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "link_key" CHARACTER VARYING(255) NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL
);    
ALTER TABLE "PUBLIC"."alignment" ADD CONSTRAINT "PUBLIC"."pk_alignment" PRIMARY KEY("id");     
-- 3 +/- SELECT COUNT(*) FROM PUBLIC.alignment;
INSERT INTO "PUBLIC"."alignment" VALUES
('038gnnqauu000gt3ieu2', NULL, 'same', NULL, 'sum', 'CONTRIBUTES', 50.0, 'K:same>K:sum', 1, TIMESTAMP '2026-11-26 12:04:55.266413', TIMESTAMP '2026-11-26 12:04:55.266413'),
('038gnnqbda000ffhf5l7', NULL, 'other', NULL, 'sum', 'CONTRIBUTES', 1.0, 'K:other>K:sum', 1, TIMESTAMP '2026-11-26 12:04:55.266413', TIMESTAMP '2026-11-26 12:04:55.266413'),
('038gnnr74e0002s3mkg2', 'o', NULL, NULL, 'sum', 'CONTRIBUTES', 2.0, 'O:o>K:sum', 1, TIMESTAMP '2026-11-26 12:05:08.555755', TIMESTAMP '2026-11-26 12:05:08.555755');       
CREATE CACHED TABLE "PUBLIC"."amendment"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "objective_id" CHARACTER VARYING(64) NOT NULL,
    "key_result_id" CHARACTER VARYING(64),
    "field" CHARACTER VARYING(255) NOT NULL,
    "old_value" CHARACTER VARYING(1000000),
    "new_value" CHARACTER VARYING(1000000),
    "eased" BOOLEAN NOT NULL,
    "reason" CHARACTER VARYING(1000000),
    "on_day" DATE NOT NULL,
    "by_id" CHARACTER VARYING(64),
    "written_at" TIMESTAMP(6) NOT NULL
);          
ALTER TABLE "PUBLIC"."amendment" ADD CONSTRAINT "PUBLIC"."pk_amendment" PRIMARY KEY("id");     
-- 3 +/- SELECT COUNT(*) FROM PUBLIC.amendment;
INSERT INTO "PUBLIC"."amendment" VALUES
('038gnnr6ku000qv57ile', 'top', NULL, 'title', 'Grow "well"', 'Grow "better"', FALSE, NULL, DATE '2026-11-26', NULL, TIMESTAMP '2026-11-26 12:05:08.555755'),
('038gnnr716000lqpbi9t', 'o', 'same', 'target', '100', '80.5', TRUE, NULL, DATE '2026-11-26', NULL, TIMESTAMP '2026-11-26 12:05:08.555755'),
('038gnnr7du000f8i2mii', 'o', NULL, 'alignment', NULL, 'CONTRIBUTES KEY_RESULT sum x 2.0', FALSE, NULL, DATE '2026-11-26', NULL, TIMESTAMP '2026-11-26 12:05:08.555755');   
CREATE CACHED TABLE "PUBLIC"."initiative"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "team_id" CHARACTER VARYING(64) NOT NULL,
    "cycle_id" CHARACTER VARYING(64) NOT NULL,
    "title" CHARACTER VARYING(255) NOT NULL,
    "problem" CHARACTER VARYING(1000000),
    "need" CHARACTER VARYING(1000000),
    "impact_of_not_doing" CHARACTER VARYING(1000000),
    "benefits" CHARACTER VARYING(255),
    "benefit_note" CHARACTER VARYING(1000000),
    "solution" CHARACTER VARYING(1000000),
    "effort" DOUBLE PRECISION,
    "planned_start" DATE,
    "planned_end" DATE,
    "committed_end" DATE,
    "delivered_on" DATE,
    "state" CHARACTER VARYING(16) NOT NULL,
    "bypass_reason" CHARACTER VARYING(16),
    "bypass_note" CHARACTER VARYING(1000000),
    "bypass_granted_by_id" CHARACTER VARYING(64),
    "programme_id" CHARACTER VARYING(64),
    "owner_id" CHARACTER VARYING(64),
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL,
    "sections" CHARACTER VARYING(1000000),
    "committed_on" DATE,
    "late_cause" CHARACTER VARYING(32),
    "late_note" CHARACTER VARYING(1000000)
);     
ALTER TABLE "PUBLIC"."initiative" ADD CONSTRAINT "PUBLIC"."pk_initiative" PRIMARY KEY("id");   
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.initiative;               
CREATE CACHED TABLE "PUBLIC"."programme_update"(
    "programme_id" CHARACTER VARYING(64) NOT NULL,
    "week_of" DATE NOT NULL,
    "headline" CHARACTER VARYING(255) NOT NULL,
    "health" CHARACTER VARYING(16) NOT NULL,
    "note" CHARACTER VARYING(1000000),
    "by_id" CHARACTER VARYING(64),
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL
);      
ALTER TABLE "PUBLIC"."programme_update" ADD CONSTRAINT "PUBLIC"."pk_programme_update" PRIMARY KEY("programme_id", "week_of");  
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.programme_update;         
CREATE CACHED TABLE "PUBLIC"."contribution"(
    "initiative_id" CHARACTER VARYING(64) NOT NULL,
    "key_result_id" CHARACTER VARYING(64) NOT NULL,
    "impact" CHARACTER VARYING(16) NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL
);
ALTER TABLE "PUBLIC"."contribution" ADD CONSTRAINT "PUBLIC"."pk_contribution" PRIMARY KEY("initiative_id", "key_result_id");   
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.contribution;             
CREATE CACHED TABLE "PUBLIC"."api_token"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "person_id" CHARACTER VARYING(64) NOT NULL,
    "name" CHARACTER VARYING(255) NOT NULL,
    "hash" CHARACTER(64) NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "expires_at" TIMESTAMP(6)
);     
ALTER TABLE "PUBLIC"."api_token" ADD CONSTRAINT "PUBLIC"."pk_api_token" PRIMARY KEY("id");     
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.api_token;
CREATE CACHED TABLE "PUBLIC"."idempotency"(
    "principal" CHARACTER VARYING(64) NOT NULL,
    "idempotency_key" CHARACTER VARYING(255) NOT NULL,
    "request_hash" CHARACTER(64) NOT NULL,
    "status" INTEGER NOT NULL,
    "location" CHARACTER VARYING(1024),
    "etag" CHARACTER VARYING(64),
    "body" CHARACTER VARYING(1000000),
    "created_at" TIMESTAMP(6) NOT NULL
);        
ALTER TABLE "PUBLIC"."idempotency" ADD CONSTRAINT "PUBLIC"."pk_idempotency" PRIMARY KEY("principal", "idempotency_key");       
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.idempotency;              
CREATE INDEX "PUBLIC"."ix_idempotency_created_at" ON "PUBLIC"."idempotency"("created_at" NULLS FIRST);         
CREATE CACHED TABLE "PUBLIC"."change_log"(
    "seq" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 26) DEFAULT ON NULL NOT NULL,
    "revision" BIGINT NOT NULL,
    "scope" CHARACTER VARYING(64) NOT NULL,
    "at" TIMESTAMP(6) NOT NULL,
    "actor_id" CHARACTER VARYING(64),
    "subject_type" CHARACTER VARYING(32) NOT NULL,
    "subject_id" CHARACTER VARYING(200) NOT NULL,
    "action" CHARACTER VARYING(16) NOT NULL,
    "reason" CHARACTER VARYING(1000000),
    "before_json" CHARACTER VARYING(1000000),
    "after_json" CHARACTER VARYING(1000000)
); 
ALTER TABLE "PUBLIC"."change_log" ADD CONSTRAINT "PUBLIC"."pk_change_log" PRIMARY KEY("seq");  
-- 25 +/- SELECT COUNT(*) FROM PUBLIC.change_log;              
INSERT INTO "PUBLIC"."change_log" VALUES
(1, 1, 'ORG', TIMESTAMP '2026-11-26 12:04:56.738503', NULL, 'TEAM', 'co', 'CREATE', NULL, NULL, '{"id":"co","name":"Company","level":"COMPANY","parentId":null,"kind":null,"country":null,"archived":false,"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}'),
(2, 1, 'ORG', TIMESTAMP '2026-11-26 12:04:56.738503', NULL, 'TEAM', 'sq', 'CREATE', NULL, NULL, '{"id":"sq","name":"Squad","level":"SQUAD","parentId":"co","kind":null,"country":null,"archived":false,"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}'),
(3, 1, 'ORG', TIMESTAMP '2026-11-26 12:04:56.738503', NULL, 'PERSON', 'ana', 'CREATE', NULL, NULL, '{"id":"ana","name":"Ana Ruiz","email":null,"globalRoles":[],"memberships":[{"teamId":"sq","role":"PRODUCT_LEAD"}],"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}'),
(4, 1, 'ORG', TIMESTAMP '2026-11-26 12:04:56.738503', NULL, 'CYCLE', 'q4', 'CREATE', NULL, NULL, '{"id":"q4","name":"2026 Q4","cadence":"QUARTER","startsOn":"2026-10-01","endsOn":"2026-12-31","parentId":null,"phase":"ACTIVE","phaseDates":{},"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}'),
(5, 1, 'q4', TIMESTAMP '2026-11-26 12:04:56.738503', NULL, 'OBJECTIVE', 'top', 'CREATE', NULL, NULL, '{"id":"top","teamId":"co","cycleId":"q4","title":"Grow \"well\"","description":null,"ambition":"COMMITTED","origin":"TOP_DOWN","ownerId":null,"weight":5000.0,"state":"APPROVED","archived":false,"sortOrder":0,"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}'),
(6, 1, 'q4', TIMESTAMP '2026-11-26 12:04:56.738503', NULL, 'OBJECTIVE', 'o', 'CREATE', NULL, NULL, '{"id":"o","teamId":"sq","cycleId":"q4","title":"Serve","description":null,"ambition":"COMMITTED","origin":"TOP_DOWN","ownerId":"ana","weight":1.0,"state":"APPROVED","archived":false,"sortOrder":0,"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}'),
(7, 1, 'q4', TIMESTAMP '2026-11-26 12:04:56.738503', NULL, 'OBJECTIVE', 'd', 'CREATE', NULL, NULL, '{"id":"d","teamId":"sq","cycleId":"q4","title":"Later","description":null,"ambition":"COMMITTED","origin":"TOP_DOWN","ownerId":null,"weight":1.0,"state":"DRAFT","archived":false,"sortOrder":0,"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}'),
(8, 1, 'q4', TIMESTAMP '2026-11-26 12:04:56.738503', NULL, 'OBJECTIVE', 'gone', 'CREATE', NULL, NULL, '{"id":"gone","teamId":"sq","cycleId":"q4","title":"Gone","description":null,"ambition":"COMMITTED","origin":"TOP_DOWN","ownerId":null,"weight":1.0,"state":"APPROVED","archived":false,"sortOrder":0,"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}'),
(9, 1, 'q4', TIMESTAMP '2026-11-26 12:04:56.738503', NULL, 'KEY_RESULT', 'sum', 'CREATE', NULL, NULL, '{"id":"sum","objectiveId":"top","title":"Diners","description":null,"metric":{"type":"NUMBER","unit":"diners","direction":"INCREASE","baseline":0,"target":1000,"milestones":[]},"source":"SUM","weight":0.33333333,"ownerId":null,"cadenceDays":7,"state":"ACTIVE","sortOrder":0,"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}'),
(10, 1, 'q4', TIMESTAMP '2026-11-26 12:04:56.738503', NULL, 'KEY_RESULT', 'same', 'CREATE', NULL, NULL, '{"id":"same","objectiveId":"o","title":"Diners here","description":null,"metric":{"type":"NUMBER","unit":"diners","direction":"INCREASE","baseline":0,"target":100,"milestones":[]},"source":"CHECK_INS","weight":1.0,"ownerId":null,"cadenceDays":7,"state":"ACTIVE","sortOrder":0,"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}'),
(11, 1, 'q4', TIMESTAMP '2026-11-26 12:04:56.738503', NULL, 'KEY_RESULT', 'other', 'CREATE', NULL, NULL, '{"id":"other","objectiveId":"o","title":"Speed","description":null,"metric":{"type":"NUMBER","unit":"ms","direction":"DECREASE","baseline":900,"target":100,"milestones":[]},"source":"CHECK_INS","weight":200.0,"ownerId":null,"cadenceDays":7,"state":"ACTIVE","sortOrder":1,"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}');     
INSERT INTO "PUBLIC"."change_log" VALUES
(12, 1, 'q4', TIMESTAMP '2026-11-26 12:04:56.738503', NULL, 'KEY_RESULT', 'steps', 'CREATE', NULL, NULL, '{"id":"steps","objectiveId":"o","title":"Steps","description":null,"metric":{"type":"MILESTONES","unit":null,"direction":"INCREASE","baseline":null,"target":null,"milestones":[{"id":"a","title":"First","weight":3000.0,"doneOn":"2026-10-15"},{"id":"b","title":"Second","weight":1.0,"doneOn":"2026-10-12"}]},"source":"CHECK_INS","weight":1.0,"ownerId":null,"cadenceDays":7,"state":"ACTIVE","sortOrder":2,"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}'),
(13, 1, 'q4', TIMESTAMP '2026-11-26 12:04:56.738503', NULL, 'CHECK_IN', '038gnnqb4q0000tj47pe', 'CREATE', NULL, NULL, '{"id":"038gnnqb4q0000tj47pe","keyResultId":"same","on":"2026-10-20","value":40,"confidence":0.7,"note":null,"byId":"ana","milestonesDone":[],"writtenAt":"2026-11-26T12:04:55.266413Z","version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}'),
(14, 1, 'q4', TIMESTAMP '2026-11-26 12:04:56.738503', NULL, 'CHECK_IN', '038gnnqbda0012uafrjl', 'CREATE', NULL, NULL, '{"id":"038gnnqbda0012uafrjl","keyResultId":"other","on":"2026-10-21","value":700,"confidence":null,"note":null,"byId":"ana","milestonesDone":[],"writtenAt":"2026-11-26T12:04:55.266413Z","version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}'),
(15, 1, 'q4', TIMESTAMP '2026-11-26 12:04:56.738503', NULL, 'CHECK_IN', '038gnnqbde00084nnpep', 'CREATE', NULL, NULL, '{"id":"038gnnqbde00084nnpep","keyResultId":"steps","on":"2026-10-15","value":null,"confidence":null,"note":null,"byId":null,"milestonesDone":["a"],"writtenAt":"2026-11-26T12:04:55.266413Z","version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}'),
(16, 1, 'q4', TIMESTAMP '2026-11-26 12:04:56.738503', NULL, 'ALIGNMENT', '038gnnqauu000gt3ieu2', 'CREATE', NULL, NULL, '{"id":"038gnnqauu000gt3ieu2","childType":"KEY_RESULT","childId":"same","parentType":"KEY_RESULT","parentId":"sum","mode":"CONTRIBUTES","weight":50.0,"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}'),
(17, 1, 'q4', TIMESTAMP '2026-11-26 12:04:56.738503', NULL, 'ALIGNMENT', '038gnnqbda000ffhf5l7', 'CREATE', NULL, NULL, '{"id":"038gnnqbda000ffhf5l7","childType":"KEY_RESULT","childId":"other","parentType":"KEY_RESULT","parentId":"sum","mode":"CONTRIBUTES","weight":1.0,"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}'),
(18, 2, 'q4', TIMESTAMP '2026-11-26 12:05:10.710269', NULL, 'OBJECTIVE', 'top', 'UPDATE', NULL, '{"id":"top","teamId":"co","cycleId":"q4","title":"Grow \"well\"","description":null,"ambition":"COMMITTED","origin":"TOP_DOWN","ownerId":null,"weight":5000.0,"state":"APPROVED","archived":false,"sortOrder":0,"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}', '{"id":"top","teamId":"co","cycleId":"q4","title":"Grow \"better\"","description":null,"ambition":"COMMITTED","origin":"TOP_DOWN","ownerId":null,"weight":5000.0,"state":"APPROVED","archived":false,"sortOrder":0,"version":2,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:05:08.555755Z"}'),
(19, 2, 'q4', TIMESTAMP '2026-11-26 12:05:10.710269', NULL, 'OBJECTIVE', 'gone', 'UPDATE', NULL, '{"id":"gone","teamId":"sq","cycleId":"q4","title":"Gone","description":null,"ambition":"COMMITTED","origin":"TOP_DOWN","ownerId":null,"weight":1.0,"state":"APPROVED","archived":false,"sortOrder":0,"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}', '{"id":"gone","teamId":"sq","cycleId":"q4","title":"Gone","description":null,"ambition":"COMMITTED","origin":"TOP_DOWN","ownerId":null,"weight":1.0,"state":"DROPPED","archived":false,"sortOrder":0,"version":2,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:05:08.555755Z"}'),
(20, 2, 'q4', TIMESTAMP '2026-11-26 12:05:10.710269', NULL, 'OBJECTIVE', 'd', 'UPDATE', NULL, '{"id":"d","teamId":"sq","cycleId":"q4","title":"Later","description":null,"ambition":"COMMITTED","origin":"TOP_DOWN","ownerId":null,"weight":1.0,"state":"DRAFT","archived":false,"sortOrder":0,"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}', '{"id":"d","teamId":"sq","cycleId":"q4","title":"Later","description":null,"ambition":"COMMITTED","origin":"TOP_DOWN","ownerId":null,"weight":1.0,"state":"PROPOSED","archived":false,"sortOrder":0,"version":2,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:05:08.555755Z"}');              
INSERT INTO "PUBLIC"."change_log" VALUES
(21, 2, 'q4', TIMESTAMP '2026-11-26 12:05:10.710269', NULL, 'KEY_RESULT', 'same', 'UPDATE', NULL, '{"id":"same","objectiveId":"o","title":"Diners here","description":null,"metric":{"type":"NUMBER","unit":"diners","direction":"INCREASE","baseline":0,"target":100,"milestones":[]},"source":"CHECK_INS","weight":1.0,"ownerId":null,"cadenceDays":7,"state":"ACTIVE","sortOrder":0,"version":1,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:04:55.266413Z"}', '{"id":"same","objectiveId":"o","title":"Diners here","description":null,"metric":{"type":"NUMBER","unit":"diners","direction":"INCREASE","baseline":0,"target":80.5,"milestones":[]},"source":"CHECK_INS","weight":1.0,"ownerId":null,"cadenceDays":7,"state":"ACTIVE","sortOrder":0,"version":2,"createdAt":"2026-11-26T12:04:55.266413Z","updatedAt":"2026-11-26T12:05:08.555755Z"}'),
(22, 2, 'q4', TIMESTAMP '2026-11-26 12:05:10.710269', NULL, 'ALIGNMENT', '038gnnr74e0002s3mkg2', 'CREATE', NULL, NULL, '{"id":"038gnnr74e0002s3mkg2","childType":"OBJECTIVE","childId":"o","parentType":"KEY_RESULT","parentId":"sum","mode":"CONTRIBUTES","weight":2.0,"version":1,"createdAt":"2026-11-26T12:05:08.555755Z","updatedAt":"2026-11-26T12:05:08.555755Z"}'),
(23, 2, 'q4', TIMESTAMP '2026-11-26 12:05:10.710269', NULL, 'AMENDMENT', '038gnnr6ku000qv57ile', 'CREATE', NULL, NULL, '{"id":"038gnnr6ku000qv57ile","objectiveId":"top","keyResultId":null,"field":"title","oldValue":"Grow \"well\"","newValue":"Grow \"better\"","eased":false,"reason":null,"on":"2026-11-26","byId":null,"writtenAt":"2026-11-26T12:05:08.555755Z","version":1,"createdAt":"2026-11-26T12:05:08.555755Z","updatedAt":"2026-11-26T12:05:08.555755Z"}'),
(24, 2, 'q4', TIMESTAMP '2026-11-26 12:05:10.710269', NULL, 'AMENDMENT', '038gnnr716000lqpbi9t', 'CREATE', NULL, NULL, '{"id":"038gnnr716000lqpbi9t","objectiveId":"o","keyResultId":"same","field":"target","oldValue":"100","newValue":"80.5","eased":true,"reason":null,"on":"2026-11-26","byId":null,"writtenAt":"2026-11-26T12:05:08.555755Z","version":1,"createdAt":"2026-11-26T12:05:08.555755Z","updatedAt":"2026-11-26T12:05:08.555755Z"}'),
(25, 2, 'q4', TIMESTAMP '2026-11-26 12:05:10.710269', NULL, 'AMENDMENT', '038gnnr7du000f8i2mii', 'CREATE', NULL, NULL, '{"id":"038gnnr7du000f8i2mii","objectiveId":"o","keyResultId":null,"field":"alignment","oldValue":null,"newValue":"CONTRIBUTES KEY_RESULT sum x 2.0","eased":false,"reason":null,"on":"2026-11-26","byId":null,"writtenAt":"2026-11-26T12:05:08.555755Z","version":1,"createdAt":"2026-11-26T12:05:08.555755Z","updatedAt":"2026-11-26T12:05:08.555755Z"}');
CREATE INDEX "PUBLIC"."ix_change_log_scope" ON "PUBLIC"."change_log"("scope" NULLS FIRST, "revision" NULLS FIRST);             
CREATE INDEX "PUBLIC"."ix_change_log_revision" ON "PUBLIC"."change_log"("revision" NULLS FIRST);               
CREATE INDEX "PUBLIC"."ix_change_log_subject_id" ON "PUBLIC"."change_log"("subject_id" NULLS FIRST, "subject_type" NULLS FIRST);               
CREATE INDEX "PUBLIC"."ix_change_log_at" ON "PUBLIC"."change_log"("at" NULLS FIRST);           
CREATE CACHED TABLE "PUBLIC"."cycle"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "name" CHARACTER VARYING(255) NOT NULL,
    "cadence" CHARACTER VARYING(16) NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "parent_id" CHARACTER VARYING(64),
    "family_id" CHARACTER VARYING(64) NOT NULL,
    "phase" CHARACTER VARYING(16) NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL,
    "phase_dates" CHARACTER VARYING(500)
);            
ALTER TABLE "PUBLIC"."cycle" ADD CONSTRAINT "PUBLIC"."pk_cycle" PRIMARY KEY("id");             
-- 1 +/- SELECT COUNT(*) FROM PUBLIC.cycle;    
INSERT INTO "PUBLIC"."cycle" VALUES
('q4', '2026 Q4', 'QUARTER', DATE '2026-10-01', DATE '2026-12-31', NULL, 'q4', 'ACTIVE', 1, TIMESTAMP '2026-11-26 12:04:55.266413', TIMESTAMP '2026-11-26 12:04:55.266413', NULL);         
CREATE INDEX "PUBLIC"."ix_cycle_family_id" ON "PUBLIC"."cycle"("family_id" NULLS FIRST);       
CREATE CACHED TABLE "PUBLIC"."maintenance"(
    "team_id" CHARACTER VARYING(64) NOT NULL,
    "week_of" DATE NOT NULL,
    "share_of_time" DOUBLE PRECISION NOT NULL,
    "tickets_in" INTEGER NOT NULL,
    "tickets_out" INTEGER NOT NULL,
    "categories" CHARACTER VARYING(1000000),
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL
);    
ALTER TABLE "PUBLIC"."maintenance" ADD CONSTRAINT "PUBLIC"."pk_maintenance" PRIMARY KEY("team_id", "week_of"); 
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.maintenance;              
CREATE CACHED TABLE "PUBLIC"."grade"(
    "objective_id" CHARACTER VARYING(64) NOT NULL,
    "progress" DOUBLE PRECISION,
    "explanation" CHARACTER VARYING(1000000),
    "graded_on" DATE,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL
);
ALTER TABLE "PUBLIC"."grade" ADD CONSTRAINT "PUBLIC"."pk_grade" PRIMARY KEY("objective_id");   
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.grade;    
CREATE CACHED TABLE "PUBLIC"."dependency"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "initiative_id" CHARACTER VARYING(64) NOT NULL,
    "provider_team_id" CHARACTER VARYING(64) NOT NULL,
    "need" CHARACTER VARYING(1000000) NOT NULL,
    "needed_by" DATE,
    "size" CHARACTER VARYING(1) NOT NULL,
    "state" CHARACTER VARYING(16) NOT NULL,
    "identified_on" DATE NOT NULL,
    "unplanned" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL
);              
ALTER TABLE "PUBLIC"."dependency" ADD CONSTRAINT "PUBLIC"."pk_dependency" PRIMARY KEY("id");   
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.dependency;               
CREATE CACHED TABLE "PUBLIC"."dependency_answer"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "dependency_id" CHARACTER VARYING(64) NOT NULL,
    "state" CHARACTER VARYING(16) NOT NULL,
    "on_day" DATE NOT NULL,
    "by_id" CHARACTER VARYING(64),
    "note" CHARACTER VARYING(1000000),
    "offered_by" DATE,
    "backing_key_result_id" CHARACTER VARYING(64),
    "backing_initiative_id" CHARACTER VARYING(64),
    "written_at" TIMESTAMP(6) NOT NULL
);        
ALTER TABLE "PUBLIC"."dependency_answer" ADD CONSTRAINT "PUBLIC"."pk_dependency_answer" PRIMARY KEY("id");     
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.dependency_answer;        
CREATE CACHED TABLE "PUBLIC"."capacity"(
    "team_id" CHARACTER VARYING(64) NOT NULL,
    "cycle_id" CHARACTER VARYING(64) NOT NULL,
    "people" DOUBLE PRECISION NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL
);
ALTER TABLE "PUBLIC"."capacity" ADD CONSTRAINT "PUBLIC"."pk_capacity" PRIMARY KEY("team_id", "cycle_id");      
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.capacity; 
CREATE CACHED TABLE "PUBLIC"."solicitation"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "cycle_id" CHARACTER VARYING(64) NOT NULL,
    "team_id" CHARACTER VARYING(64) NOT NULL,
    "requester_team_id" CHARACTER VARYING(64) NOT NULL,
    "topic" CHARACTER VARYING(255) NOT NULL,
    "initiative_id" CHARACTER VARYING(64),
    "on_day" DATE NOT NULL,
    "state" CHARACTER VARYING(16) NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL
);   
ALTER TABLE "PUBLIC"."solicitation" ADD CONSTRAINT "PUBLIC"."pk_solicitation" PRIMARY KEY("id");               
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.solicitation;             
CREATE CACHED TABLE "PUBLIC"."waiver"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "cycle_id" CHARACTER VARYING(64) NOT NULL,
    "finding_id" CHARACTER VARYING(64) NOT NULL,
    "reason" CHARACTER VARYING(1000000) NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,
    "by_id" CHARACTER VARYING(64),
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL
);            
ALTER TABLE "PUBLIC"."waiver" ADD CONSTRAINT "PUBLIC"."pk_waiver" PRIMARY KEY("id");           
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.waiver;   
CREATE CACHED TABLE "PUBLIC"."comment_entry"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "objective_id" CHARACTER VARYING(64),
    "key_result_id" CHARACTER VARYING(64),
    "initiative_id" CHARACTER VARYING(64),
    "dependency_id" CHARACTER VARYING(64),
    "content" CHARACTER VARYING(1000000) NOT NULL,
    "by_id" CHARACTER VARYING(64),
    "written_at" TIMESTAMP(6) NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL
);              
ALTER TABLE "PUBLIC"."comment_entry" ADD CONSTRAINT "PUBLIC"."pk_comment_entry" PRIMARY KEY("id");             
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.comment_entry;            
CREATE CACHED TABLE "PUBLIC"."inbox_mark"(
    "person_id" CHARACTER VARYING(64) NOT NULL,
    "seen_at" TIMESTAMP(6) NOT NULL
);              
ALTER TABLE "PUBLIC"."inbox_mark" ADD CONSTRAINT "PUBLIC"."pk_inbox_mark" PRIMARY KEY("person_id");            
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.inbox_mark;               
CREATE CACHED TABLE "PUBLIC"."settings"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "content" CHARACTER VARYING(1000000) NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL
);         
ALTER TABLE "PUBLIC"."settings" ADD CONSTRAINT "PUBLIC"."pk_settings" PRIMARY KEY("id");       
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.settings; 
ALTER TABLE "PUBLIC"."objective" ADD CONSTRAINT "PUBLIC"."ck_objective_weight" CHECK("weight" >= CAST(0.0 AS DOUBLE PRECISION)) NOCHECK;       
ALTER TABLE "PUBLIC"."dependency_answer" ADD CONSTRAINT "PUBLIC"."ck_dependency_answer_backing" CHECK(("backing_key_result_id" IS NULL)
    OR ("backing_initiative_id" IS NULL)) NOCHECK;     
ALTER TABLE "PUBLIC"."alignment" ADD CONSTRAINT "PUBLIC"."ck_alignment_child" CHECK((("child_objective_id" IS NULL)
    AND ("child_key_result_id" IS NOT NULL))
    OR (("child_objective_id" IS NOT NULL)
    AND ("child_key_result_id" IS NULL))) NOCHECK; 
ALTER TABLE "PUBLIC"."key_result" ADD CONSTRAINT "PUBLIC"."ck_key_result_scale" CHECK(("metric_type" IN('BINARY', 'MILESTONES'))
    OR ("baseline" IS NULL)
    OR ("target" IS NULL)
    OR ("baseline" <> "target")) NOCHECK;               
ALTER TABLE "PUBLIC"."comment_entry" ADD CONSTRAINT "PUBLIC"."ck_comment_entry_subject" CHECK((((CASE WHEN "objective_id" IS NULL THEN 0 ELSE 1 END + CASE WHEN "key_result_id" IS NULL THEN 0 ELSE 1 END) + CASE WHEN "initiative_id" IS NULL THEN 0 ELSE 1 END) + CASE WHEN "dependency_id" IS NULL THEN 0 ELSE 1 END) = 1) NOCHECK;         
ALTER TABLE "PUBLIC"."maintenance" ADD CONSTRAINT "PUBLIC"."ck_maintenance_tickets" CHECK(("tickets_in" >= 0)
    AND ("tickets_out" >= 0)) NOCHECK;           
ALTER TABLE "PUBLIC"."capacity" ADD CONSTRAINT "PUBLIC"."ck_capacity_people" CHECK("people" >= CAST(0.0 AS DOUBLE PRECISION)) NOCHECK;         
ALTER TABLE "PUBLIC"."solicitation" ADD CONSTRAINT "PUBLIC"."ck_solicitation_teams" CHECK("team_id" <> "requester_team_id") NOCHECK;           
ALTER TABLE "PUBLIC"."key_result" ADD CONSTRAINT "PUBLIC"."ck_key_result_weight" CHECK("weight" >= CAST(0.0 AS DOUBLE PRECISION)) NOCHECK;     
ALTER TABLE "PUBLIC"."waiver" ADD CONSTRAINT "PUBLIC"."ck_waiver_days" CHECK("from_day" <= "until_day") NOCHECK;               
ALTER TABLE "PUBLIC"."check_in" ADD CONSTRAINT "PUBLIC"."ck_check_in_confidence" CHECK(("confidence" IS NULL)
    OR (("confidence" >= CAST(0.0 AS DOUBLE PRECISION))
    AND ("confidence" <= CAST(1.0 AS DOUBLE PRECISION)))) NOCHECK;       
ALTER TABLE "PUBLIC"."cycle" ADD CONSTRAINT "PUBLIC"."ck_cycle_dates" CHECK("starts_on" <= "ends_on") NOCHECK; 
ALTER TABLE "PUBLIC"."maintenance" ADD CONSTRAINT "PUBLIC"."ck_maintenance_share" CHECK(("share_of_time" >= CAST(0.0 AS DOUBLE PRECISION))
    AND ("share_of_time" <= CAST(1.0 AS DOUBLE PRECISION))) NOCHECK;
ALTER TABLE "PUBLIC"."alignment" ADD CONSTRAINT "PUBLIC"."ck_alignment_parent" CHECK((("parent_objective_id" IS NULL)
    AND ("parent_key_result_id" IS NOT NULL))
    OR (("parent_objective_id" IS NOT NULL)
    AND ("parent_key_result_id" IS NULL))) NOCHECK;            
ALTER TABLE "PUBLIC"."api_token" ADD CONSTRAINT "PUBLIC"."uq_api_token_hash" UNIQUE NULLS DISTINCT ("hash");   
ALTER TABLE "PUBLIC"."alignment" ADD CONSTRAINT "PUBLIC"."uq_alignment_link_key" UNIQUE NULLS DISTINCT ("link_key");           
ALTER TABLE "PUBLIC"."milestone" ADD CONSTRAINT "PUBLIC"."fk_milestone_key_result_id" FOREIGN KEY("key_result_id") REFERENCES "PUBLIC"."key_result"("id") NOCHECK;             
ALTER TABLE "PUBLIC"."capacity" ADD CONSTRAINT "PUBLIC"."fk_capacity_team_id" FOREIGN KEY("team_id") REFERENCES "PUBLIC"."team"("id") NOCHECK; 
ALTER TABLE "PUBLIC"."objective" ADD CONSTRAINT "PUBLIC"."fk_objective_team_id" FOREIGN KEY("team_id") REFERENCES "PUBLIC"."team"("id") NOCHECK;               
ALTER TABLE "PUBLIC"."dependency" ADD CONSTRAINT "PUBLIC"."fk_dependency_initiative_id" FOREIGN KEY("initiative_id") REFERENCES "PUBLIC"."initiative"("id") NOCHECK;           
ALTER TABLE "PUBLIC"."key_result" ADD CONSTRAINT "PUBLIC"."fk_key_result_owner_id" FOREIGN KEY("owner_id") REFERENCES "PUBLIC"."person"("id") NOCHECK;         
ALTER TABLE "PUBLIC"."membership" ADD CONSTRAINT "PUBLIC"."fk_membership_person_id" FOREIGN KEY("person_id") REFERENCES "PUBLIC"."person"("id") NOCHECK;       
ALTER TABLE "PUBLIC"."maintenance" ADD CONSTRAINT "PUBLIC"."fk_maintenance_team_id" FOREIGN KEY("team_id") REFERENCES "PUBLIC"."team"("id") NOCHECK;           
ALTER TABLE "PUBLIC"."grade" ADD CONSTRAINT "PUBLIC"."fk_grade_objective_id" FOREIGN KEY("objective_id") REFERENCES "PUBLIC"."objective"("id") NOCHECK;        
ALTER TABLE "PUBLIC"."capacity" ADD CONSTRAINT "PUBLIC"."fk_capacity_cycle_id" FOREIGN KEY("cycle_id") REFERENCES "PUBLIC"."cycle"("id") NOCHECK;              
ALTER TABLE "PUBLIC"."comment_entry" ADD CONSTRAINT "PUBLIC"."fk_comment_entry_objective_id" FOREIGN KEY("objective_id") REFERENCES "PUBLIC"."objective"("id") NOCHECK;        
ALTER TABLE "PUBLIC"."key_result" ADD CONSTRAINT "PUBLIC"."fk_key_result_objective_id" FOREIGN KEY("objective_id") REFERENCES "PUBLIC"."objective"("id") NOCHECK;              
ALTER TABLE "PUBLIC"."programme" ADD CONSTRAINT "PUBLIC"."fk_programme_owner_id" FOREIGN KEY("owner_id") REFERENCES "PUBLIC"."person"("id") NOCHECK;           
ALTER TABLE "PUBLIC"."comment_entry" ADD CONSTRAINT "PUBLIC"."fk_comment_entry_initiative_id" FOREIGN KEY("initiative_id") REFERENCES "PUBLIC"."initiative"("id") NOCHECK;     
ALTER TABLE "PUBLIC"."dependency_answer" ADD CONSTRAINT "PUBLIC"."fk_dependency_answer_backing_initiative_id" FOREIGN KEY("backing_initiative_id") REFERENCES "PUBLIC"."initiative"("id") NOCHECK;             
ALTER TABLE "PUBLIC"."dependency_answer" ADD CONSTRAINT "PUBLIC"."fk_dependency_answer_by_id" FOREIGN KEY("by_id") REFERENCES "PUBLIC"."person"("id") NOCHECK; 
ALTER TABLE "PUBLIC"."comment_entry" ADD CONSTRAINT "PUBLIC"."fk_comment_entry_dependency_id" FOREIGN KEY("dependency_id") REFERENCES "PUBLIC"."dependency"("id") NOCHECK;     
ALTER TABLE "PUBLIC"."dependency_answer" ADD CONSTRAINT "PUBLIC"."fk_dependency_answer_backing_key_result_id" FOREIGN KEY("backing_key_result_id") REFERENCES "PUBLIC"."key_result"("id") NOCHECK;             
ALTER TABLE "PUBLIC"."comment_entry" ADD CONSTRAINT "PUBLIC"."fk_comment_entry_key_result_id" FOREIGN KEY("key_result_id") REFERENCES "PUBLIC"."key_result"("id") NOCHECK;     
ALTER TABLE "PUBLIC"."programme_update" ADD CONSTRAINT "PUBLIC"."fk_programme_update_programme_id" FOREIGN KEY("programme_id") REFERENCES "PUBLIC"."programme"("id") NOCHECK;  
ALTER TABLE "PUBLIC"."amendment" ADD CONSTRAINT "PUBLIC"."fk_amendment_by_id" FOREIGN KEY("by_id") REFERENCES "PUBLIC"."person"("id") NOCHECK; 
ALTER TABLE "PUBLIC"."solicitation" ADD CONSTRAINT "PUBLIC"."fk_solicitation_team_id" FOREIGN KEY("team_id") REFERENCES "PUBLIC"."team"("id") NOCHECK;         
ALTER TABLE "PUBLIC"."alignment" ADD CONSTRAINT "PUBLIC"."fk_alignment_child_key_result_id" FOREIGN KEY("child_key_result_id") REFERENCES "PUBLIC"."key_result"("id") NOCHECK; 
ALTER TABLE "PUBLIC"."alignment" ADD CONSTRAINT "PUBLIC"."fk_alignment_parent_objective_id" FOREIGN KEY("parent_objective_id") REFERENCES "PUBLIC"."objective"("id") NOCHECK;  
ALTER TABLE "PUBLIC"."initiative" ADD CONSTRAINT "PUBLIC"."fk_initiative_cycle_id" FOREIGN KEY("cycle_id") REFERENCES "PUBLIC"."cycle"("id") NOCHECK;          
ALTER TABLE "PUBLIC"."comment_entry" ADD CONSTRAINT "PUBLIC"."fk_comment_entry_by_id" FOREIGN KEY("by_id") REFERENCES "PUBLIC"."person"("id") NOCHECK;         
ALTER TABLE "PUBLIC"."objective" ADD CONSTRAINT "PUBLIC"."fk_objective_owner_id" FOREIGN KEY("owner_id") REFERENCES "PUBLIC"."person"("id") NOCHECK;           
ALTER TABLE "PUBLIC"."programme_update" ADD CONSTRAINT "PUBLIC"."fk_programme_update_by_id" FOREIGN KEY("by_id") REFERENCES "PUBLIC"."person"("id") NOCHECK;   
ALTER TABLE "PUBLIC"."team" ADD CONSTRAINT "PUBLIC"."fk_team_parent_id" FOREIGN KEY("parent_id") REFERENCES "PUBLIC"."team"("id") NOCHECK;     
ALTER TABLE "PUBLIC"."initiative" ADD CONSTRAINT "PUBLIC"."fk_initiative_programme_id" FOREIGN KEY("programme_id") REFERENCES "PUBLIC"."programme"("id") NOCHECK;              
ALTER TABLE "PUBLIC"."alignment" ADD CONSTRAINT "PUBLIC"."fk_alignment_parent_key_result_id" FOREIGN KEY("parent_key_result_id") REFERENCES "PUBLIC"."key_result"("id") NOCHECK;               
ALTER TABLE "PUBLIC"."check_in" ADD CONSTRAINT "PUBLIC"."fk_check_in_key_result_id" FOREIGN KEY("key_result_id") REFERENCES "PUBLIC"."key_result"("id") NOCHECK;               
ALTER TABLE "PUBLIC"."amendment" ADD CONSTRAINT "PUBLIC"."fk_amendment_objective_id" FOREIGN KEY("objective_id") REFERENCES "PUBLIC"."objective"("id") NOCHECK;
ALTER TABLE "PUBLIC"."solicitation" ADD CONSTRAINT "PUBLIC"."fk_solicitation_cycle_id" FOREIGN KEY("cycle_id") REFERENCES "PUBLIC"."cycle"("id") NOCHECK;      
ALTER TABLE "PUBLIC"."contribution" ADD CONSTRAINT "PUBLIC"."fk_contribution_initiative_id" FOREIGN KEY("initiative_id") REFERENCES "PUBLIC"."initiative"("id") NOCHECK;       
ALTER TABLE "PUBLIC"."cycle" ADD CONSTRAINT "PUBLIC"."fk_cycle_parent_id" FOREIGN KEY("parent_id") REFERENCES "PUBLIC"."cycle"("id") NOCHECK;  
ALTER TABLE "PUBLIC"."initiative" ADD CONSTRAINT "PUBLIC"."fk_initiative_bypass_granted_by_id" FOREIGN KEY("bypass_granted_by_id") REFERENCES "PUBLIC"."person"("id") NOCHECK; 
ALTER TABLE "PUBLIC"."membership" ADD CONSTRAINT "PUBLIC"."fk_membership_team_id" FOREIGN KEY("team_id") REFERENCES "PUBLIC"."team"("id") NOCHECK;             
ALTER TABLE "PUBLIC"."inbox_mark" ADD CONSTRAINT "PUBLIC"."fk_inbox_mark_person_id" FOREIGN KEY("person_id") REFERENCES "PUBLIC"."person"("id") NOCHECK;       
ALTER TABLE "PUBLIC"."initiative" ADD CONSTRAINT "PUBLIC"."fk_initiative_owner_id" FOREIGN KEY("owner_id") REFERENCES "PUBLIC"."person"("id") NOCHECK;         
ALTER TABLE "PUBLIC"."solicitation" ADD CONSTRAINT "PUBLIC"."fk_solicitation_initiative_id" FOREIGN KEY("initiative_id") REFERENCES "PUBLIC"."initiative"("id") NOCHECK;       
ALTER TABLE "PUBLIC"."objective" ADD CONSTRAINT "PUBLIC"."fk_objective_cycle_id" FOREIGN KEY("cycle_id") REFERENCES "PUBLIC"."cycle"("id") NOCHECK;            
ALTER TABLE "PUBLIC"."dependency" ADD CONSTRAINT "PUBLIC"."fk_dependency_provider_team_id" FOREIGN KEY("provider_team_id") REFERENCES "PUBLIC"."team"("id") NOCHECK;           
ALTER TABLE "PUBLIC"."alignment" ADD CONSTRAINT "PUBLIC"."fk_alignment_child_objective_id" FOREIGN KEY("child_objective_id") REFERENCES "PUBLIC"."objective"("id") NOCHECK;    
ALTER TABLE "PUBLIC"."solicitation" ADD CONSTRAINT "PUBLIC"."fk_solicitation_requester_team_id" FOREIGN KEY("requester_team_id") REFERENCES "PUBLIC"."team"("id") NOCHECK;     
ALTER TABLE "PUBLIC"."contribution" ADD CONSTRAINT "PUBLIC"."fk_contribution_key_result_id" FOREIGN KEY("key_result_id") REFERENCES "PUBLIC"."key_result"("id") NOCHECK;       
ALTER TABLE "PUBLIC"."api_token" ADD CONSTRAINT "PUBLIC"."fk_api_token_person_id" FOREIGN KEY("person_id") REFERENCES "PUBLIC"."person"("id") NOCHECK;         
ALTER TABLE "PUBLIC"."person_role" ADD CONSTRAINT "PUBLIC"."fk_person_role_person_id" FOREIGN KEY("person_id") REFERENCES "PUBLIC"."person"("id") NOCHECK;     
ALTER TABLE "PUBLIC"."waiver" ADD CONSTRAINT "PUBLIC"."fk_waiver_cycle_id" FOREIGN KEY("cycle_id") REFERENCES "PUBLIC"."cycle"("id") NOCHECK;  
ALTER TABLE "PUBLIC"."initiative" ADD CONSTRAINT "PUBLIC"."fk_initiative_team_id" FOREIGN KEY("team_id") REFERENCES "PUBLIC"."team"("id") NOCHECK;             
ALTER TABLE "PUBLIC"."dependency_answer" ADD CONSTRAINT "PUBLIC"."fk_dependency_answer_dependency_id" FOREIGN KEY("dependency_id") REFERENCES "PUBLIC"."dependency"("id") NOCHECK;             
ALTER TABLE "PUBLIC"."amendment" ADD CONSTRAINT "PUBLIC"."fk_amendment_key_result_id" FOREIGN KEY("key_result_id") REFERENCES "PUBLIC"."key_result"("id") NOCHECK;             
ALTER TABLE "PUBLIC"."check_in" ADD CONSTRAINT "PUBLIC"."fk_check_in_by_id" FOREIGN KEY("by_id") REFERENCES "PUBLIC"."person"("id") NOCHECK;   
ALTER TABLE "PUBLIC"."waiver" ADD CONSTRAINT "PUBLIC"."fk_waiver_by_id" FOREIGN KEY("by_id") REFERENCES "PUBLIC"."person"("id") NOCHECK;       
