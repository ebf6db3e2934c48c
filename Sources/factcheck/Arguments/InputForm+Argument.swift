public import ArgumentParser
public import FactCheckKit

extension InputForm: ExpressibleByArgument {}
