package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Evidence;

/**
 * One ingredient, of any kind, taken over one continuous stretch (gaps of up to 30 days bridged).
 *
 * @param ingredient ingredient name of the knowledge tables
 * @param route      route or form in words, or an empty string
 * @param lastDay    recorded end, end of the newest supply, or the as-of date while ongoing
 * @param ongoing    MET with evidence of use on the as-of date, UNKNOWN for 12 months after a lapsed supply, else UNMET
 * @param doses      dose history, earliest first
 */
public record MedicationUse(
        String ingredient, String route, Optional<LocalDate> start, Optional<LocalDate> lastDay, boolean endInferred, Answer ongoing,
        List<DoseStep> doses, OptionalDouble highestDailyDoseMg, OptionalDouble takenNowMg, List<CodedText> indications,
        List<Evidence> evidence) implements Citable {

    public MedicationUse {
        doses = List.copyOf(doses);
        indications = List.copyOf(indications);
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return start.map(day -> ingredient + " from " + day).orElse(ingredient);
    }
}
