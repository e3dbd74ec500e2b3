namespace EmbeddedCorpus.Compiler.Sources;

/// <summary>Calls a method for each number from 0, in any order, on the threads of a host.</summary>
/// <param name="count">The number of calls.</param>
/// <param name="work">The method. It can run on several threads at the same time.</param>
public delegate void WorkLoop(int count, Action<int> work);
