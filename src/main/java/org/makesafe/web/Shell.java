package org.makesafe.web;

import java.util.ArrayList;
import java.util.List;
import org.makesafe.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the layout asks as {@code @shell}: who is signed in, where they can go, and in which languages. */
@Component("shell")
class Shell {
    private final List<PageNotice> notices;
    private final boolean telephone;
    private final boolean practicePhone;

    Shell(List<PageNotice> notices, Environment settings) {
        this.notices = notices;
        this.telephone = settings.getProperty("makesafe.ivr.enabled", Boolean.class, false);
        this.practicePhone = telephone && settings.acceptsProfiles(Profiles.of("!production"));
    }

    /** What stands above every page now, by message keys. */
    public List<String> notices() {
        return notices.stream().flatMap(notice -> notice.text().stream()).toList();
    }

    /** One link of the menu; {@code text} is a message key. */
    public record Link(String path, String text, boolean current) {}

    public boolean signedIn() {
        return officer(SecurityContextHolder.getContext().getAuthentication());
    }

    public String officer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "" : authentication.getName();
    }

    /** A language that the pages could be in instead, named in itself. */
    public record Language(String code, String name) {}

    public List<Language> otherLanguages() {
        String now = LocaleContextHolder.getLocale().getLanguage();
        return ScreenLanguages.ALL.stream().filter(locale -> !locale.getLanguage().equals(now))
                .map(locale -> new Language(locale.getLanguage(), locale.getDisplayLanguage(locale))).toList();
    }

    /** The address of the page being made, to come back to; the start page where it can't be asked for again. */
    public String here() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return "/";
        }
        var request = attributes.getRequest();
        boolean again = request.getMethod().equals("GET") && !request.getServletPath().equals("/error");
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return again ? request.getServletPath() + query : "/";
    }

    public List<Link> links() {
        var links = new ArrayList<Link>();
        if (is(Role.HANDLER)) {
            links.add(link("/calls", "link.calls"));
            links.add(link("/my/scores", "link.scores"));
            links.add(link("/my/reviews", "my-reviews.title"));
            links.add(link("/rehearsal", "link.rehearsal"));
        }
        if (is(Role.SUPERVISOR)) {
            links.add(link("/board", "link.board"));
            links.add(link("/records", "link.records"));
            links.add(link("/reviews", "link.reviews"));
            links.add(link("/insight", "link.insight"));
            links.add(link("/rehearsal/handlers", "link.rehearsal-handlers"));
        }
        if (is(Role.AUTHOR))
            links.add(link("/author", "link.author"));
        if (telephone && (is(Role.HANDLER) || is(Role.SUPERVISOR)))
            links.add(link("/telephone", "link.telephone"));
        if (signedIn())
            links.add(link("/lessons", "link.lessons"));
        return links;
    }

    /** Whether there is a practice phone to ring the service from, as in the demo. */
    public boolean practicePhone() {
        return practicePhone;
    }

    boolean is(Role role) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(granted -> role.authority().equals(granted.getAuthority()));
    }

    private static Link link(String path, String text) {
        var here = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getServletPath()
                : "";
        return new Link(path, text, here.equals(path) || here.startsWith(path + "/"));
    }

    private static boolean officer(@Nullable Authentication authentication) {
        return authentication != null && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }
}
