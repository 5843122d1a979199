package org.trdcds.benchmark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came back of a run of calls. */
record Answers(List<Answer> all) {

    /**
     * What came back of one call.
     *
     * @param status     of HTTP, or 0 when the connection was lost
     * @param retryAfter whether it says when to try again
     * @param cards      whether it holds cards
     * @param fromDue    milliseconds from when the call was due to the last byte of its answer
     * @param fromSent   milliseconds from when the call was sent
     */
    record Answer(int status, boolean retryAfter, boolean cards, double fromDue, double fromSent) {
    }

    List<Answer> of(int status) {
        return all.stream().filter(answer -> answer.status() == status).toList();
    }

    boolean haveNoStatusBut(Integer... statuses) {
        return all.stream().allMatch(answer -> List.of(statuses).contains(answer.status()));
    }

    Percentiles fromDue(int status) {
        return Percentiles.of(of(status).stream().mapToDouble(Answer::fromDue));
    }

    @Override
    public String toString() {
        Map<Integer, Integer> counts = new TreeMap<>();
        all.forEach(answer -> counts.merge(answer.status(), 1, Integer::sum));
        return "statuses " + counts + ", " + of(200).stream().filter(answer -> !answer.cards()).count() + " without a card"
                + "\n  from when due:  " + fromDue(200) + "\n  from when sent: " + Percentiles.of(of(200).stream().mapToDouble(Answer::fromSent))
                + (of(503).isEmpty() ? "" : "\n  refused:        " + fromDue(503));
    }
}
