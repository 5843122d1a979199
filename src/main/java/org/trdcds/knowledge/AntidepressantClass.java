package org.trdcds.knowledge;

/** Antidepressant classes of the antidepressant table; reversible MAO-A inhibitors are MAOIs. */
public enum AntidepressantClass {
    SSRI("SSRI"), SNRI("SNRI"), NDRI("NDRI"), NASSA("NaSSA"), SARI("SARI"), SPARI("SPARI"), MULTIMODAL("multimodal"),
    MELATONERGIC("melatonergic"), NMDA("NMDA antagonist"), SEROTONIN_1A("5-HT1A agonist"), NEUROSTEROID("neuroactive steroid"),
    TCA("TCA"), TCA_RELATED("TCA-related"), TETRACYCLIC("tetracyclic"), MAOI("MAOI"), NRI("NRI"), ATYPICAL("atypical"), HERBAL("herbal");

    private final String label;

    AntidepressantClass(String label) {
        this.label = label;
    }

    /** The name clinicians use. */
    public String label() {
        return label;
    }
}
