package org.trdcds.cdshooks;

import static org.trdcds.cdshooks.Prefetch.CONDITIONS;
import static org.trdcds.cdshooks.Prefetch.MEDICATION_REQUESTS;
import static org.trdcds.cdshooks.Prefetch.MEDICATION_STATEMENTS;
import static org.trdcds.cdshooks.Prefetch.PATIENT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The services offered. One that serves several hooks is listed once for each, under the same id. */
enum HookService {
    NEXT_STEP("trd-next-step", List.of("patient-view"), "Next steps in difficult-to-treat depression",
            "Says which kinds of next step fit an adult with depression whose treatment has not helped enough, and why. It suggests kinds of steps, "
                    + "never a medicine or a dose.", List.of(Set.of(PATIENT), Set.of(CONDITIONS), Set.of(MEDICATION_REQUESTS, MEDICATION_STATEMENTS))),
    ORDER_CHECK("trd-order-check", List.of("order-select", "order-sign"), "Antidepressant order against the current trial",
            "Compares a drafted order of an antidepressant with the treatment on record: same class as a failed trial, a current trial that is not "
                    + "yet adequate, an MAO inhibitor in use or in washout.", List.of(Set.of(PATIENT), Set.of(MEDICATION_REQUESTS, MEDICATION_STATEMENTS)));

    private final String id;
    private final List<String> hooks;
    private final String title;
    private final String description;
    private final List<Set<Prefetch>> needed;

    HookService(String id, List<String> hooks, String title, String description, List<Set<Prefetch>> needed) {
        this.id = id;
        this.hooks = hooks;
        this.title = title;
        this.description = description;
        this.needed = needed;
    }

    static Optional<HookService> of(String id) {
        return Arrays.stream(values()).filter(service -> service.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    List<String> hooks() {
        return hooks;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /** Without one of each of these sets nothing can be said: silence about all else leaves questions open, or is told. */
    List<Set<Prefetch>> needed() {
        return needed;
    }
}
