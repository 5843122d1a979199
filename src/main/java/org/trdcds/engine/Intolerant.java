package org.trdcds.engine;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.trdcds.knowledge.AntidepressantClass;
import org.trdcds.patient.Answer;

/** How many ingredients of how many classes were not tolerated in the episode: surely, and at most. */
record Intolerant(int sure, int possible, int sureClasses, int possibleClasses) {

    private static final Intolerant NONE = new Intolerant(0, 0, 0, 0);

    static Intolerant of(List<JudgedTrial> judged) {
        Set<String> sure = new HashSet<>();
        Set<String> possible = new HashSet<>();
        Set<AntidepressantClass> sureClasses = EnumSet.noneOf(AntidepressantClass.class);
        Set<AntidepressantClass> possibleClasses = EnumSet.noneOf(AntidepressantClass.class);
        for (JudgedTrial trial : judged) {
            Answer counts = trial.intolerant().and(trial.measured().inEpisode());
            if (counts != Answer.UNMET) {
                possible.add(trial.measured().ingredient());
                possibleClasses.add(trial.measured().drugClass());
            }
            if (counts == Answer.MET) {
                sure.add(trial.measured().ingredient());
                sureClasses.add(trial.measured().drugClass());
            }
        }
        return possible.isEmpty() ? NONE : new Intolerant(sure.size(), possible.size(), sureClasses.size(), possibleClasses.size());
    }

    /** At least so many ingredients of at least so many classes. */
    Answer atLeast(int ingredients, int classes) {
        return Answer.atLeast(ingredients, sure, possible).and(Answer.atLeast(classes, sureClasses, possibleClasses));
    }
}
