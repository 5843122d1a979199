package org.trdcds.cdshooks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.trdcds.TrdAdvisor;
import org.trdcds.knowledge.Profile;

/** An advisor for each definition of treatment resistance, built when it is first asked for and kept. Thread-safe. */
final class Advisors {

    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private final Map<String, TrdAdvisor> built = new ConcurrentHashMap<>();
    private final Function<Profile, TrdAdvisor> build;
    private final Profile usual;

    /**
     * @param usual   used where none is named; listed first
     * @param shipped the others
     * @param build   makes the advisor of a definition
     */
    Advisors(Profile usual, Collection<Profile> shipped, Function<Profile, TrdAdvisor> build) {
        this.usual = usual;
        this.build = build;
        profiles.put(usual.name(), usual);
        shipped.forEach(profile -> profiles.putIfAbsent(profile.name(), profile));
    }

    /** The definition used where none is named. */
    Profile usual() {
        return usual;
    }

    /** Every definition, the usual one first. */
    Collection<Profile> profiles() {
        return profiles.values();
    }

    /** Names of all definitions. */
    Set<String> names() {
        return profiles.keySet();
    }

    /** The advisor of the definition with this name. */
    Optional<TrdAdvisor> named(String profile) {
        return Optional.ofNullable(profiles.get(profile)).map(found -> built.computeIfAbsent(profile, name -> build.apply(found)));
    }
}
