package org.trdcds.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.trdcds.assessment.FailureCount;
import org.trdcds.assessment.LatestJudgedTrial;
import org.trdcds.knowledge.AntidepressantClass;
import org.trdcds.knowledge.Profile;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/** Makes the fact about failures that the next-step rules read. */
final class FailureCounts {

    private static final List<AntidepressantClass> USUAL_CLASSES = List.of(AntidepressantClass.SSRI, AntidepressantClass.SNRI,
            AntidepressantClass.NDRI, AntidepressantClass.NASSA, AntidepressantClass.MULTIMODAL, AntidepressantClass.SPARI,
            AntidepressantClass.SARI, AntidepressantClass.TCA, AntidepressantClass.MAOI);

    private FailureCounts() {
    }

    static FailureCount of(
            List<JudgedTrial> judged, List<CountedTrial> counted, FailureUnits.Range count, Answer trd, Profile profile,
            NeededTrials needed, Optional<LatestJudgedTrial> latest) {
        int confirmed = count.confirmed();
        int possible = count.possible();
        Answer tca = failed(counted, AntidepressantClass.TCA);
        Answer maoi = failed(counted, AntidepressantClass.MAOI);
        List<AntidepressantClass> left = classesLeft(counted, latest);
        Intolerant intolerant = Intolerant.of(judged);
        return new FailureCount(confirmed, possible, trd, count.atLeast(profile.neededForTms()), count.atLeast(profile.neededForVns()),
                count.atLeast(needed.workup()), count.atLeast(needed.pharmacogenetics()), count.atLeast(needed.secondOpinion()),
                count.atLeast(needed.higherCare()), count.atLeast(needed.ect()), count.atLeast(needed.investigational()),
                intolerant.atLeast(needed.intolerantForReferral(), 1), intolerant.atLeast(needed.intolerantForPharmacogenetics(), 1),
                intolerant.atLeast(needed.intolerantForEct(), needed.intolerantClassesForEct()),
                failed(counted, AntidepressantClass.SSRI), failed(counted, AntidepressantClass.SNRI), tca.and(maoi),
                classLeft(counted, left), left.stream().map(AntidepressantClass::label).toList(),
                statement(intolerant.sure(), confirmed, possible, profile), evidence(judged, counted));
    }

    /** Labels of the classes in which a trial surely failed, in the order of the class table. */
    static List<String> classesFailed(List<CountedTrial> counted) {
        Set<AntidepressantClass> failed = EnumSet.noneOf(AntidepressantClass.class);
        for (CountedTrial trial : counted) {
            if (trial.counts() == Answer.MET) {
                failed.add(trial.measured().drugClass());
            }
        }
        return failed.isEmpty() ? List.of() : failed.stream().map(AntidepressantClass::label).toList();
    }

    static Answer failed(List<CountedTrial> counted, AntidepressantClass drugClass) {
        Answer failed = Answer.UNMET;
        for (CountedTrial trial : counted) {
            if (trial.measured().drugClass() == drugClass) {
                failed = failed.or(trial.counts());
            }
        }
        return failed;
    }

    private static List<AntidepressantClass> classesLeft(List<CountedTrial> counted, Optional<LatestJudgedTrial> latest) {
        String latestClass = latest.map(LatestJudgedTrial::drugClass).orElse("");
        List<AntidepressantClass> left = new ArrayList<>(USUAL_CLASSES.size());
        for (AntidepressantClass drugClass : USUAL_CLASSES) {
            if (failed(counted, drugClass) == Answer.UNMET && !drugClass.label().equals(latestClass)) {
                left.add(drugClass);
            }
        }
        return left;
    }

    private static Answer classLeft(List<CountedTrial> counted, List<AntidepressantClass> surelyLeft) {
        if (!surelyLeft.isEmpty()) {
            return Answer.MET;
        }
        return Answer.any(USUAL_CLASSES.stream().map(drugClass -> failed(counted, drugClass).negate()).toList());
    }

    /** "2 adequate trials in this episode did not bring response; 1 more may have failed; 1 trial was not tolerated". */
    private static String statement(int intolerant, int confirmed, int possible, Profile profile) {
        String period = profile.lifetime() ? " on record " : " in this episode ";
        int open = possible - confirmed;
        List<String> parts = new ArrayList<>(3);
        if (confirmed > 0) {
            parts.add(trials(confirmed, "adequate trial") + period + (sparesResponders(profile) ? "did not bring response" : "failed"));
        }
        if (open > 0) {
            parts.add(confirmed > 0 ? open + " more may have failed" : trials(open, "trial") + period + "may have failed");
        }
        if (intolerant > 0 && !profile.intoleranceCounts()) {
            parts.add(trials(intolerant, "trial") + (parts.isEmpty() ? period : " ") + (intolerant == 1 ? "was" : "were") + " not tolerated");
        }
        return parts.isEmpty() ? "No adequate trial" + period + "failed" : String.join("; ", parts);
    }

    private static boolean sparesResponders(Profile profile) {
        return profile.failure() == Profile.FailureCutOff.BELOW_50_PERCENT && !profile.intoleranceCounts();
    }

    private static String trials(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static List<Evidence> evidence(List<JudgedTrial> judged, List<CountedTrial> counted) {
        Set<Evidence> evidence = new LinkedHashSet<>();
        for (CountedTrial trial : counted) {
            evidence.addAll(trial.measured().evidence());
        }
        if (counted.isEmpty()) {
            judged.stream().map(JudgedTrial::measured).filter(trial -> trial.inEpisode() != Answer.UNMET)
                    .forEach(trial -> evidence.addAll(trial.evidence()));
        }
        return List.copyOf(evidence);
    }
}
