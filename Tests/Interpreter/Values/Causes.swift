import Findings

typealias Causes = Set<Cause>
