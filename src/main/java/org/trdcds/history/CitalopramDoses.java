package org.trdcds.history;

import java.util.List;

import org.trdcds.patient.Answer;

/** Reads citalopram doses taken now (clinical.md section 7). */
final class CitalopramDoses {

    private static final List<String> CITALOPRAM = List.of("citalopram");

    private CitalopramDoses() {
    }

    static List<CitalopramDose> of(Chart chart) {
        return chart.uses(CITALOPRAM).stream().filter(use -> use.ongoing() != Answer.UNMET).map(use -> read(chart, use)).toList();
    }

    private static CitalopramDose read(Chart chart, MedicationUse use) {
        double maximum = chart.knowledge().limit("citalopram-max-mg");
        double olderMaximum = chart.knowledge().limit("citalopram-older-max-mg");
        int age = chart.knowledge().days("citalopram-older-age");
        String dose = use.takenNowMg().isPresent() ? Figures.plain(use.takenNowMg().getAsDouble()) + " mg a day" : "dose not documented";
        return new CitalopramDose(over(use, maximum), over(use, olderMaximum), chart.agedOver("citalopram-older-age"), use.ongoing(),
                "citalopram " + dose + use.start().map(day -> ", taken since " + day).orElse("") + "; the label's maximum is "
                        + Figures.plain(maximum) + " mg, above age " + age + " it is " + Figures.plain(olderMaximum) + " mg",
                use.start(), use.evidence());
    }

    private static Answer over(MedicationUse use, double maximum) {
        return use.takenNowMg().isEmpty() ? Answer.UNKNOWN : Answer.of(use.takenNowMg().getAsDouble() > maximum);
    }
}
