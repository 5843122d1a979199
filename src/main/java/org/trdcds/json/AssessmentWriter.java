package org.trdcds.json;

import java.io.IOException;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.DerivationNode;
import org.trdcds.assessment.Disagreement;
import org.trdcds.assessment.Finding;
import org.trdcds.assessment.MissingDatum;
import org.trdcds.assessment.ProfileResult;
import org.trdcds.assessment.Resistance;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.Stage;

/** Writes the parts of an assessment in the order of the published schema. */
final class AssessmentWriter {

    static final String SCHEMA_VERSION = "1.0";

    private final JsonOut out;
    private final TreatmentWriter treatments;
    private final IllnessWriter illness;
    private final NextStepWriter nextSteps;

    AssessmentWriter(JsonOut out) {
        this.out = out;
        this.treatments = new TreatmentWriter(out);
        this.illness = new IllnessWriter(out);
        this.nextSteps = new NextStepWriter(out);
    }

    void write(Assessment assessment) throws IOException {
        out.object(() -> {
            out.text("schemaVersion", SCHEMA_VERSION);
            out.text("patientId", assessment.patientId());
            out.text("assessedOn", assessment.assessedOn().toString());
            out.dateIfAny("newestEntry", assessment.newestEntry());
            out.text("profile", assessment.profile());
            out.object("versions", () -> {
                out.text("library", assessment.versions().library());
                out.text("rules", assessment.versions().rules());
                out.text("rulesDigest", assessment.versions().rulesDigest());
            });
            out.object("scope", () -> {
                out.text("status", assessment.scope().code());
                out.texts("reasons", assessment.scope().reasons());
                out.evidence("evidence", assessment.scope().evidence());
            });
            out.object("resistance", () -> resistance(assessment.resistance()));
            out.object("episode", () -> illness.episode(assessment.episode()));
            out.objects("trials", assessment.trials(), treatments::trial);
            out.objects("courses", assessment.courses(), treatments::course);
            out.objects("scores", assessment.scores(), illness::series);
            out.objects("findings", assessment.findings(), this::finding);
            out.objects("safetyAlerts", assessment.safetyAlerts(), this::alert);
            out.objects("nextSteps", assessment.nextSteps(), step -> nextSteps.write(step, assessment));
            if (assessment.derivation().isPresent()) {
                out.object("derivation", () -> out.objects("nodes", assessment.derivation().get().nodes(), this::node));
            }
            out.objects("missingData", assessment.missingData(), this::missing);
            out.objects("disagreements", assessment.disagreements(), this::disagreement);
            out.objects("notices", assessment.notices(), notice -> {
                out.text("source", notice.source());
                out.text("text", notice.text());
            });
            out.text("disclaimer", assessment.disclaimer());
        });
    }

    private void resistance(Resistance resistance) throws IOException {
        out.text("status", resistance.status().code());
        out.object("failures", () -> {
            out.count("confirmed", resistance.confirmed());
            out.count("possible", resistance.possible());
            out.count("lifetimeConfirmed", resistance.lifetimeConfirmed());
        });
        out.texts("classesFailed", resistance.classesFailed());
        out.objects("profiles", resistance.profiles(), this::profile);
        out.objects("staging", resistance.staging(), this::stage);
    }

    private void profile(ProfileResult profile) throws IOException {
        out.text("name", profile.name());
        out.text("title", profile.title());
        out.text("status", profile.status().code());
        out.object("failures", () -> {
            out.count("confirmed", profile.confirmed());
            out.count("possible", profile.possible());
        });
        out.count("needed", profile.needed());
        out.flag("namesResistance", profile.namesResistance());
        out.textIfAny("differsBecause", profile.differsBecause());
    }

    private void stage(Stage stage) throws IOException {
        out.text("model", stage.model());
        out.textIfAny("stage", stage.stage());
        out.numberIfAny("score", stage.score());
        out.textIfAny("range", stage.range());
        out.textIfAny("band", stage.band());
        out.texts("inputs", stage.inputs());
        out.textIfAny("note", stage.note());
    }

    private void finding(Finding finding) throws IOException {
        out.text("code", finding.code());
        out.text("kind", finding.kind().code());
        out.text("statement", finding.statement());
        out.answer("present", finding.present());
        out.flagIfKnown("deferring", finding.deferring());
        out.flagIfKnown("major", finding.major());
        out.evidence("evidence", finding.evidence());
        out.textIfAny("rule", finding.rule());
    }

    private void alert(SafetyAlert alert) throws IOException {
        out.text("code", alert.code());
        out.text("urgency", alert.urgency().code());
        out.text("route", alert.route().code());
        out.text("statement", alert.statement());
        out.dateIfAny("date", alert.date());
        out.answer("assessed", alert.assessed());
        out.answer("raisesReferral", alert.raisesReferral());
        out.evidence("evidence", alert.evidence());
        out.textIfAny("rule", alert.rule());
    }

    private void node(DerivationNode node) throws IOException {
        out.text("id", node.id());
        out.text("kind", node.kind().code());
        out.text("name", node.name());
        out.text("statement", node.statement());
        out.textIfAny("answer", node.answer());
        out.dateIfAny("date", node.date());
        out.texts("restsOn", node.restsOn());
    }

    private void disagreement(Disagreement disagreement) throws IOException {
        out.text("id", disagreement.id());
        out.text("topic", disagreement.topic());
        out.text("positions", disagreement.positions());
        out.text("here", disagreement.here());
        out.text("concerns", disagreement.concerns());
        out.texts("sources", disagreement.sources());
    }

    private void missing(MissingDatum missing) throws IOException {
        out.text("item", missing.item());
        out.textIfAny("about", missing.about());
        out.text("question", missing.question());
        out.texts("decides", missing.decides().stream().map(Category::code).toList());
    }
}
