package org.xinheng.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.xinheng.access.Caller;
import org.xinheng.code.Check;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.record.task.Delegation;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Department;
import org.xinheng.standing.Population;
import org.xinheng.standing.Request;
import org.xinheng.standing.Written;

/** The register of delegations: which department enters and publishes results in another one's place. */
@ApplicationScoped
public class Delegations {
    private final PaperDesk desk;
    private final Papers papers;
    private final Population population;

    /** Injected. */
    public Delegations(PaperDesk desk, Papers papers, Population population) {
        this.desk = desk;
        this.papers = papers;
        this.population = population;
    }

    /** Adds a delegation or corrects it: the department that checks gives it, nobody takes it. */
    public Written save(Request request, Delegation delegation) {
        Catalogue catalogue = population.catalogue();
        desk.inArea(
                request.caller(),
                department(catalogue, "from", delegation.from()).area());
        department(catalogue, "to", delegation.to());
        delegation
                .items()
                .forEach(code ->
                        Check.that(catalogue.findItem(code).isPresent(), "items", "names an item that is not known"));
        return desk.saveOwn(request, Delegation.class, delegation, Delegation::from);
    }

    /** The delegations by departments of the caller's areas. */
    public List<Delegation> list(Caller caller) {
        Catalogue catalogue = population.catalogue();
        return papers.all(Delegation.class, Papers.Filter.ALL).stream()
                .filter(d -> catalogue
                        .department(d.from())
                        .map(from -> catalogue.isWithin(from.area(), caller.areas()))
                        .orElse(false))
                .toList();
    }

    private static Department department(Catalogue catalogue, String field, String code) {
        return catalogue
                .department(code)
                .orElseThrow(() -> new InvalidFieldException(field, "names a department that is not known"));
    }
}
