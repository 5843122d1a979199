package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.trdcds.knowledge.ConceptTable;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.ProcedureEntry;

/** Reads procedures, encounters and hand-overs of course agents as treatment sessions. */
final class Sessions {

    private static final Map<String, CourseKind> KINDS = Map.of(
            "psychotherapy", CourseKind.PSYCHOTHERAPY, "tms", CourseKind.TMS, "ect", CourseKind.ECT, "vns", CourseKind.VNS,
            "esketamine", CourseKind.ESKETAMINE, "ketamine", CourseKind.KETAMINE);
    private static final List<String> GROUPS = KINDS.keySet().stream().sorted().toList();
    private static final String BILATERAL = "ect-bilateral";
    private static final Map<String, CourseKind> AGENTS = Map.of(
            "esketamine", CourseKind.ESKETAMINE, "ketamine", CourseKind.KETAMINE, "zuranolone", CourseKind.NEUROSTEROID,
            "brexanolone", CourseKind.NEUROSTEROID);

    private final LocalDate asOf;
    private final ConceptTable procedures;
    private final List<Session> dated = new ArrayList<>();
    private final List<ProcedureEntry> undated = new ArrayList<>(0);

    Sessions(PatientRecord record, List<Stretch> stretches, LocalDate asOf, Knowledge knowledge) {
        this.asOf = asOf;
        this.procedures = knowledge.procedures();
        for (ProcedureEntry procedure : record.procedures()) {
            add(procedure);
        }
        for (Encounter encounter : record.encounters()) {
            add(encounter);
        }
        for (Stretch stretch : stretches) {
            CourseKind kind = AGENTS.get(stretch.ingredient());
            if (kind != null) {
                add(stretch, kind);
            }
        }
        dated.sort(Session.IN_ORDER);
    }

    /** Sessions with a date, in order. */
    List<Session> dated() {
        return dated;
    }

    /** Treatment procedures without any date. */
    List<ProcedureEntry> undated() {
        return undated;
    }

    /** Which course an agent of the medicine tables belongs to; empty for other medicines. */
    static Optional<CourseKind> kindOfAgent(String ingredient) {
        return Optional.ofNullable(AGENTS.get(ingredient));
    }

    /** What kind of course a procedure belongs to, and its modality where it names one. */
    Optional<Map.Entry<CourseKind, Optional<String>>> kind(CodedText concept) {
        CourseKind kind = null;
        Optional<String> modality = Optional.empty();
        for (String name : procedures.match(concept)) {
            CourseKind named = KINDS.get(name);
            if (named != null) {
                kind = kind == null ? named : kind;
                continue;
            }
            if (name.equals(BILATERAL)) {
                modality = Optional.of(procedures.label(name));
                continue;
            }
            for (String group : GROUPS) {
                if (groups(name).contains(group)) {
                    kind = KINDS.get(group);
                    modality = Optional.of(modality.filter(other -> other.compareTo(name) < 0).orElse(name));
                }
            }
        }
        boolean named = kind == CourseKind.PSYCHOTHERAPY || kind == CourseKind.ECT;
        return kind == null ? Optional.empty() : Optional.of(Map.entry(kind, named ? modality : Optional.empty()));
    }

    private Set<String> groups(String concept) {
        return procedures.groups(concept);
    }

    private void add(ProcedureEntry procedure) {
        kind(procedure.concept()).ifPresent(of -> {
            Optional<LocalDate> start = procedure.start().or(procedure::end);
            if (start.isEmpty()) {
                undated.add(procedure);
            } else if (Chronology.speaksBy(start.get(), asOf)) {
                LocalDate last = Chronology.later(start.get(), Chronology.clipped(procedure.end(), asOf).orElse(start.get()));
                String words = procedure.concept().label() + (procedure.sessions() > 1 ? ", " + procedure.sessions() + " sessions" : "")
                        + documented(procedure.outcome());
                dated.add(new Session(of.getKey(), of.getValue(), start.get(), last, procedure.sessions(), procedure.outcome(),
                        Evidence.of(procedure.source(), words, start.get())));
            }
        });
    }

    static String documented(ProcedureEntry.Outcome outcome) {
        return switch (outcome) {
            case SUCCESSFUL -> ", outcome documented as successful";
            case PARTIAL -> ", outcome documented as partially successful";
            case UNSUCCESSFUL -> ", outcome documented as unsuccessful";
            case NOT_RECORDED -> "";
        };
    }

    private void add(Encounter encounter) {
        if (encounter.status() == Encounter.Status.PLANNED || encounter.start().isEmpty() || encounter.type().isEmpty()
                || !Chronology.speaksBy(encounter.start().get(), asOf)) {
            return;
        }
        kind(encounter.type()).ifPresent(of -> dated.add(new Session(of.getKey(), of.getValue(), encounter.start().get(),
                encounter.start().get(), 1, ProcedureEntry.Outcome.NOT_RECORDED,
                Evidence.of(encounter.source(), encounter.type().label(), encounter.start().get()))));
    }

    private void add(Stretch stretch, CourseKind kind) {
        for (Intake intake : stretch.intakes()) {
            if (intake.handedOver()) {
                dated.add(new Session(kind, kind == CourseKind.NEUROSTEROID ? Optional.of(stretch.ingredient()) : Optional.empty(),
                        intake.firstDay(), intake.firstDay(), 1, ProcedureEntry.Outcome.NOT_RECORDED, intake.evidence()));
            }
        }
    }
}
