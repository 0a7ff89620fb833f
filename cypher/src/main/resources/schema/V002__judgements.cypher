// What names a judgement is unique.
CREATE CONSTRAINT ringworkJudgementId IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
