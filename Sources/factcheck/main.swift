print("factcheck")
