package org.trdcds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.knowledge.Medicine;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.PatientRecord;

/**
 * Finds what no output may say. A sentence prescribes when it opens with a command, when a word of obligation stands before such a
 * verb, when a verb of starting, stopping or changing stands shortly before or after a medicine or a dose, or when it names a
 * medicine that this chart does not name. A quotation of the chart ("sertraline 50 mg a day, stopped") does none of these.
 */
public final class PrescribingWords {

    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped();
    private static final Path RULES = Path.of(System.getProperty("trdcds.rules", "rules"));
    /** Names that stand for something else than a medicine to take: a kind of referral and its label, and what a laboratory measures. */
    private static final Pattern NO_MEDICINE = Pattern.compile(
            "\\b(?:esketamine(?: or ketamine)?\\b|lithium (?:level|[0-9.]+)|(?:calcium|magnesium)\\b)");
    private static final String BARE = "start|stop|begin|increase|decrease|reduce|raise|lower|switch|change|taper|titrate|discontinue|prescribe|give|take"
            + "|add|augment|combine|replace|withdraw|withhold|hold|avoid|continue|resume|restart|initiate|use|try|double|halve|swap|substitute|dispense";
    private static final String ONGOING = "starting|stopping|beginning|increasing|decreasing|reducing|raising|lowering|switching|changing|tapering|titrating"
            + "|discontinuing|prescribing|giving|taking|adding|replacing|withdrawing|withholding|continuing|resuming|restarting|initiating|using|trying"
            + "|doubling|halving|swapping|substituting";
    private static final String DONE = "started|stopped|begun|increased|decreased|reduced|raised|lowered|switched|changed|tapered|titrated|discontinued"
            + "|prescribed|given|taken|added|replaced|withdrawn|withheld|avoided|continued|resumed|restarted|initiated|used|tried|doubled|halved";
    private static final Set<String> BARE_VERBS = Set.of(BARE.split("\\|"));
    private static final Set<String> HANDLING_VERBS = Set.of((BARE + "|" + ONGOING).split("\\|"));
    private static final Set<String> OBLIGING_WORDS =
            Set.of("should", "must", "ought", "has", "have", "need", "needs", "please", "recommend", "advise");
    private static final Set<String> STATUS_WORDS = Set.of("met", "unmet");
    private static final Pattern COMMAND =
            Pattern.compile("(?i)(?:^|[.;:!?(]\\s+)(?:please\\s+|then\\s+|now\\s+|do not\\s+|never\\s+)?(?:" + BARE + ")\\b(?!\\s*[:)]| of\\b|-)");
    private static final Pattern OBLIGATION = Pattern.compile("(?i)\\b(?:should|must|ought to|has to|have to|needs? to|please|(?:we )?recommend|(?:we )?advise)\\s+"
            + "(?:not\\s+)?(?:be\\s+)?(?:" + BARE + "|" + ONGOING + "|" + DONE + ")\\b");
    private static final Pattern HANDLING = Pattern.compile("(?i)\\b(?:" + BARE + "|" + ONGOING + ")\\s+"
            + "(?:(?:the|a|an|to|from|dose|of|with|on|by|back|over|up|down|off|daily)\\s+){0,4}(?:\\d+(?:\\.\\d+)? ?(?:mg|mcg|µg)\\b(?!/)|[\\w-]+)");
    private static final Pattern STATUS_CODE = Pattern.compile("\\b(?:UN)?MET\\b|\\b[Cc]riteri(?:on|a) (?:un)?met\\b");
    private static final Pattern WORD = Pattern.compile("[\\w'-]+");
    private static final Pattern PLAIN_WORD = Pattern.compile("\\w+");
    private static final Pattern MILLIGRAMS = Pattern.compile("\\d ?(?:mg|mcg|µg)\\b(?!/)");

    /** Names of medicines in lower case, by their first word. */
    private final Map<String, List<String>> medicines;
    private final Map<String, Said> known = new ConcurrentHashMap<>();

    /** What a sentence says, whatever the chart. */
    private record Said(List<String> commands, List<String> medicines) {
    }

    public PrescribingWords() {
        medicines = Stream.of("antidepressants.csv", "augmentation.csv", "medicines.csv", "brands.csv")
                .flatMap(table -> firstColumn(table).stream()).map(name -> name.toLowerCase(Locale.ROOT)).distinct()
                .sorted(Comparator.comparing(String::length).reversed()).collect(Collectors.groupingBy(PrescribingWords::firstWord));
    }

    /** The medicines a chart names, by word or by code. */
    public Set<String> namedIn(PatientRecord chart) {
        Set<String> named = new TreeSet<>(medicinesIn(chart.toString()));
        var table = KNOWLEDGE.medicines();
        for (MedicationEntry entry : chart.medications()) {
            table.resolve(entry.medication()).stream().map(Medicine::ingredient).forEach(named::add);
        }
        return named;
    }

    /**
     * What a sentence says that it may not.
     *
     * @param named medicines of the chart it speaks of, in lower case
     */
    public List<String> faults(String sentence, Set<String> named) {
        Said said = known.computeIfAbsent(sentence, this::read);
        List<String> faults = new ArrayList<>(said.commands());
        said.medicines().stream().filter(name -> !named.contains(name) && !named.contains(firstWord(name)))
                .forEach(name -> faults.add("a medicine that the chart does not name (" + name + ")"));
        return faults;
    }

    private Said read(String sentence) {
        List<String> medicines = medicinesIn(sentence);
        return new Said(commandsIn(sentence), medicines.isEmpty() ? medicines : medicinesIn(NO_MEDICINE.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll("·")));
    }

    /** Each pattern is tried only where a word stands that it cannot do without. */
    private List<String> commandsIn(String sentence) {
        List<String> faults = new ArrayList<>();
        Set<String> words = new HashSet<>();
        Matcher handling = HANDLING.matcher(sentence).useTransparentBounds(true);
        for (Matcher word = PLAIN_WORD.matcher(sentence); word.find(); ) {
            String plain = word.group().toLowerCase(Locale.ROOT);
            words.add(plain);
            if (HANDLING_VERBS.contains(plain) && handling.region(word.start(), sentence.length()).lookingAt()) {
                String found = handling.group().strip();
                if (MILLIGRAMS.matcher(found).find() || !medicinesIn(found).isEmpty()) {
                    faults.add("a medicine or dose to handle (" + found + ")");
                }
            }
        }
        findIf(BARE_VERBS, words, COMMAND, sentence).forEach(found -> faults.add("a command (" + found + ")"));
        findIf(OBLIGING_WORDS, words, OBLIGATION, sentence).forEach(found -> faults.add("an obligation (" + found + ")"));
        findIf(STATUS_WORDS, words, STATUS_CODE, sentence).forEach(found -> faults.add("a status code (" + found + ")"));
        return faults;
    }

    private static List<String> findIf(Set<String> needed, Set<String> words, Pattern pattern, String sentence) {
        return Collections.disjoint(needed, words) ? List.of() : find(pattern, sentence);
    }

    /** Whether a sentence names a medicine or an amount of one, be it the chart's. */
    boolean namesAMedicineOrDose(String sentence) {
        return MILLIGRAMS.matcher(sentence).find() || !known.computeIfAbsent(sentence, this::read).medicines().isEmpty();
    }

    private List<String> medicinesIn(String text) {
        List<String> found = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher words = WORD.matcher(lower);
        while (words.find()) {
            for (String name : medicines.getOrDefault(words.group(), List.of())) {
                int end = words.start() + name.length();
                if (lower.startsWith(name, words.start()) && (end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end)))) {
                    found.add(name);
                    break;
                }
            }
        }
        return found;
    }

    private static String firstWord(String name) {
        Matcher word = WORD.matcher(name);
        return word.find() ? word.group() : name;
    }

    private static List<String> find(Pattern pattern, String sentence) {
        return pattern.matcher(sentence).results().map(result -> result.group().strip()).toList();
    }

    private static List<String> firstColumn(String table) {
        try (Stream<String> lines = Files.lines(RULES.resolve("knowledge").resolve(table))) {
            return lines.skip(1).map(line -> line.substring(0, line.indexOf(','))).filter(name -> !name.isBlank()).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
