package org.trdcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.trdcds.engine.Assessor;
import org.trdcds.engine.PreparedRules;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.knowledge.Limit;

/** A row of the limit table that nothing reads would look as if changing it changed something: there is none. */
class LimitsReadTest {

    private static final Pattern QUOTED = Pattern.compile("@statement.*");
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    @Test
    void readsEveryRow() throws IOException {
        Knowledge shipped = KnowledgeFiles.shipped();
        Set<String> read = new TreeSet<>(quotedByRules());
        Knowledge watched = with(shipped, new Watched(shipped.limits(), read));
        for (String profile : List.of("default", "claims")) {
            Assessor assessor = Assessor.of(PreparedRules.shipped(), watched, shipped.profiles().get(profile), Optional.empty());
            Vignette.all().forEach(vignette -> assessor.assess(vignette.record(), vignette.asOf()));
        }

        Set<String> unread = new TreeSet<>(shipped.limits().keySet());
        unread.removeAll(read);
        assertThat(unread).as("rows of limits.csv that nothing reads").isEmpty();
    }

    private static Set<String> quotedByRules() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".drl")).toList()) {
                QUOTED.matcher(Files.readString(file)).results()
                        .forEach(statement -> NAME.matcher(statement.group()).results().forEach(name -> names.add(name.group(1))));
            }
        }
        return names;
    }

    private static Knowledge with(Knowledge other, Map<String, Limit> limits) {
        return new Knowledge(other.antidepressants(), other.augmentation(), other.medicines(), other.conditions(), other.procedures(),
                other.devices(), other.orders(), other.instruments(), other.labs(), other.interactions(), limits, other.categories(),
                other.questions(), other.sources(), other.profiles(), other.topics(), other.contributors(),
                other.suppositions(), other.disagreements());
    }

    /** A table that remembers which rows were asked for by name. */
    private static final class Watched extends AbstractMap<String, Limit> {

        private final Map<String, Limit> limits;
        private final Set<String> read;

        Watched(Map<String, Limit> limits, Set<String> read) {
            this.limits = limits;
            this.read = read;
        }

        @Override
        public Limit get(Object name) {
            read.add(String.valueOf(name));
            return limits.get(name);
        }

        @Override
        public Set<Entry<String, Limit>> entrySet() {
            return limits.entrySet();
        }
    }
}
